import type { DayEntry, DayView } from '../../lib/messages/day-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
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
  const more = count - entries.length;
  return (
    <details className="day-rest">
      <summary>{[t('day.rest.heading'), numberText(count)].join(' · ')}</summary>
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
              <Button
                look="link"
                busy={busy}
                aria-label={t('day.rest.backNowOf', entry)}
                onClick={() => onWake(entry)}
              >
                {t('day.rest.backNow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('day.rest.more', more, { n: numberText(more) })}</p>}
    </details>
  );
}

function restText({ until, because }: NonNullable<DayEntry['rest']>, now: Date): string {
  const day = weekdayText(new Date(until), now);
  return because === 'snoozed' ? t('day.rest.snoozed', { day }) : t('day.rest.waiting', { day });
}
