import type { DayEntry, DayView } from '../../lib/messages/day-messages.ts';
import { Button } from '../ui/button.tsx';
import { weekdayText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';

interface DayRestProps {
  resting: Extract<DayView, { show: 'day' }>['resting'];
  busy: boolean;
  onWake: (entry: DayEntry) => void;
}

/** What waits on nobody for now, with the day on which it comes back by itself. */
export function DayRest({ resting: { entries, count }, busy, onWake }: DayRestProps) {
  const now = useNow();
  if (count === 0) return null;
  return (
    <details className="day-rest">
      <summary>Resting · {new Intl.NumberFormat().format(count)}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="row">
            <div className="grow">
              <p>{entry.title}</p>
              <p className="soft">
                {[entry.name, entry.rest && restText(entry.rest, now)].filter(Boolean).join(' · ')}
              </p>
            </div>
            {entry.rest?.because === 'snoozed' && (
              <Button look="link" busy={busy} onClick={() => onWake(entry)}>
                Back now<span className="visually-hidden">: {entry.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {count > entries.length && (
        <p className="soft">and {count - entries.length} more that come back later</p>
      )}
    </details>
  );
}

function restText({ until, because }: NonNullable<DayEntry['rest']>, now: Date): string {
  const day = weekdayText(new Date(until), now);
  return because === 'snoozed' ? `snoozed until ${day}` : `waiting on customer, until ${day} at most`;
}
