import { CloudOff } from 'lucide-react';
import { memo, useId } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNow } from '../ui/use-now.ts';
import { type HistoryDay, historyDays } from './history-days.ts';
import { dayHeading } from './history-words.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { useHistory } from './use-history.ts';

/** Every event of the record, newest first, by days of the workspace, a page at a time. */
export function Timeline({ recordKey }: { recordKey: string }) {
  const now = useNow();
  const { entries, timeZone, failure, hasMore, isReading, readMore } = useHistory(recordKey);
  const isSlow = useDelayed(isReading, 200);
  if (!entries && !failure) return isSlow ? <Skeleton label={t('panel.history.reading')} rows={4} /> : null;
  const days = historyDays(entries ?? [], timeZone);
  return (
    <>
      {days.map((day) => (
        <Day key={day.day} day={day} heading={dayHeading(day.day, now, timeZone)} timeZone={timeZone} />
      ))}
      {failure && (
        <Notice tone="info" icon={<CloudOff size={16} aria-hidden="true" />}>
          {failure}
        </Notice>
      )}
      <div className="row wrap actions">
        {(hasMore || failure) && (
          <Button busy={isReading} onClick={readMore}>
            {failure ? t('ui.tryAgain') : t('panel.history.more')}
          </Button>
        )}
        {!hasMore && !failure && (
          <p className="soft">{days.length === 0 ? t('panel.history.empty') : t('panel.history.begins')}</p>
        )}
      </div>
    </>
  );
}

interface DayProps {
  day: HistoryDay;
  heading: string;
  timeZone: string;
}

/** A day is drawn again only where its entries have changed: there may be hundreds. */
const Day = memo(
  function Day({ day, heading, timeZone }: DayProps) {
    const id = useId();
    return (
      <div className="timeline-day">
        <h3 className="sub-head" id={id}>
          {heading}
        </h3>
        <ul className="list" aria-labelledby={id}>
          {day.entries.map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} timeZone={timeZone} />
          ))}
        </ul>
      </div>
    );
  },
  (before, after) =>
    before.heading === after.heading &&
    before.day.entries.length === after.day.entries.length &&
    before.day.entries.every((entry, index) => entry.who === after.day.entries[index]?.who),
);
