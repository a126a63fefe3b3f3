import type { DayView } from '../../lib/messages/day-messages.ts';
import { queueParts } from '../../lib/rules/queue/queue-order.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { DayRow, type RowActs } from './day-row.tsx';

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
      <section key={part} className={`day-part ${part}`} aria-label={t(`day.parts.${part}`)}>
        <h2>
          {t(`day.parts.${part}`)} <span className="count">{numberText(day.counts[part])}</span>
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
