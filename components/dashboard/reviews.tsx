import { CalendarCheck } from 'lucide-react';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { type Review, reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { Button } from '../ui/button.tsx';
import { dayText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';

interface ReviewsProps {
  playbook: Playbook;
  /** Opens the part at this place, as problems name places. */
  onGo: (place: string) => void;
}

/** The rules and SOPs whose review date has come, with who keeps them; each to be opened. */
export function Reviews({ playbook, onGo }: ReviewsProps) {
  const now = useNow();
  const due = reviewsDue(playbook, localDay(now));
  if (due.length === 0)
    return (
      <p className="row soft">
        <CalendarCheck size={16} className="good" aria-hidden="true" />
        Nothing is due for review. A step, criterion, rule, sequence or SOP is listed here from the day that
        its form names under “To be looked at again by”.
      </p>
    );
  return (
    <div className="stack">
      <p>
        <span className="strong">
          {due.length === 1 ? '1 part is' : `${due.length} parts are`} due for review.
        </span>{' '}
        <span className="soft">Look whether each is still right, then give it a later day.</span>
      </p>
      <ul className="rows versions">
        {due.map((review) => (
          <li key={review.path}>
            <div className="grow">
              <p className="strong">{review.title}</p>
              <p className="soft">{wordsOf(review)}</p>
              <p className="soft">Since {dayText(new Date(`${review.reviewBy}T12:00`), now)}</p>
            </div>
            <Button aria-label={`Open ${review.title}`} onClick={() => onGo(review.path)}>
              Open
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The day on this computer as playbooks write days: `2026-12-24`. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function wordsOf({ kind, place, keeper, people }: Review): string {
  const capital = kind.charAt(0).toUpperCase() + kind.slice(1);
  const who = keeper === null ? 'kept by nobody' : `kept by ${keeper}`;
  const names = people.length > 0 ? ` (${people.join(', ')})` : '';
  return `${capital}${place && ` in ${place}`} · ${who}${names}`;
}
