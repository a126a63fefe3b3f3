import { CalendarCheck } from 'lucide-react';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { type Review, reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { dayText } from '../ui/date-text.ts';
import { listText } from '../ui/list-text.ts';
import { useNow } from '../ui/use-now.ts';

const kinds = {
  step: 'dashboard.reviews.step',
  'exit criterion': 'dashboard.reviews.criterion',
  'stall rule': 'dashboard.reviews.stallRule',
  'routing rule': 'dashboard.reviews.routingRule',
  sequence: 'dashboard.reviews.sequence',
  handoff: 'dashboard.reviews.handoff',
  SOP: 'dashboard.reviews.sop',
} as const;

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
        {t('dashboard.reviews.none')}
      </p>
    );
  return (
    <div className="stack">
      <p>
        <span className="strong">
          {say({ key: 'dashboard.reviews.due', count: due.length, with: { n: due.length } })}
        </span>{' '}
        <span className="soft">{t('dashboard.reviews.what')}</span>
      </p>
      <ul className="rows versions">
        {due.map((review) => (
          <li key={review.path}>
            <div className="grow">
              <p className="strong">{review.title}</p>
              <p className="soft">{wordsOf(review)}</p>
              <p className="soft">
                {t('dashboard.reviews.since', { day: dayText(new Date(`${review.reviewBy}T12:00`), now) })}
              </p>
            </div>
            <Button
              aria-label={t('dashboard.reviews.openOne', { title: review.title })}
              onClick={() => onGo(review.path)}
            >
              {t('dashboard.reviews.open')}
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
  const part = t(kinds[kind]);
  const where = place === '' ? part : t('dashboard.reviews.in', { part, place });
  if (keeper === null) return t('dashboard.reviews.keptByNobody', { where });
  if (people.length === 0) return t('dashboard.reviews.keptBy', { where, keeper });
  return t('dashboard.reviews.keptByPeople', { where, keeper, people: listText(people) });
}
