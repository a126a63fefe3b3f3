import type { DayView } from '../../lib/messages/day-messages.ts';
import { queueParts } from '../../lib/rules/queue/queue-order.ts';
import { DayRow, type RowActs } from './day-row.tsx';
import { partWords } from './day-words.ts';

interface DayListProps {
  day: Extract<DayView, { show: 'day' }>;
  active: string;
  busy: boolean;
  /** Letters work as keys, and are shown. */
  hasLetters: boolean;
  acts: RowActs;
  onActivate: (id: string) => void;
}

/** The entries of a day in its parts, each with how many there are. */
export function DayList({ day, active, busy, hasLetters, acts, onActivate }: DayListProps) {
  return queueParts.map((part) => {
    const entries = day.entries.filter((entry) => entry.part === part);
    if (entries.length === 0) return null;
    return (
      <section key={part} className={`day-part ${part}`} aria-label={partWords[part]}>
        <h2>
          {partWords[part]} <span className="count">{new Intl.NumberFormat().format(day.counts[part])}</span>
        </h2>
        <ul>
          {entries.map((entry) => (
            <DayRow
              key={entry.id}
              entry={entry}
              isActive={entry.id === active}
              busy={busy}
              hasLetters={hasLetters}
              acts={acts}
              onActivate={() => onActivate(entry.id)}
            />
          ))}
        </ul>
      </section>
    );
  });
}
