import { CircleCheck, Filter } from 'lucide-react';
import type { DayView } from '../../lib/messages/day-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { timeText, weekdayText } from '../ui/date-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';

type Day = Extract<DayView, { show: 'day' }>;

/** What is said when nothing waits now: what comes next and when; or that the filter hides it all. */
export function DayClear({ day, onShowAll }: { day: Day; onShowAll: () => void }) {
  const now = useNow();
  if (day.entries.length === 0 && day.total > 0) {
    return (
      <EmptyState
        icon={<Filter size={24} />}
        title={t('day.clear.filteredTitle')}
        text={t('day.clear.filtered', day.total, { n: numberText(day.total) })}
        action={<Button onClick={onShowAll}>{t('day.clear.showAll')}</Button>}
      />
    );
  }
  if (day.now > 0) return null;
  const next = nextText(day, now);
  if (day.entries.length > 0) {
    return (
      <Notice tone="info" icon={<CircleCheck size={16} aria-hidden="true" />}>
        {[t('day.clear.now'), next].filter(Boolean).join(' ')}
      </Notice>
    );
  }
  return (
    <EmptyState
      icon={<CircleCheck size={24} />}
      title={t('day.clear.doneTitle')}
      text={next ?? t('day.clear.done')}
    />
  );
}

/** What comes next by the clock, due or back from its rest. */
function nextText({ entries, resting }: Day, now: Date): string | null {
  const coming = [
    ...entries.flatMap((entry) => (entry.due ? [{ entry, at: entry.due, how: 'nextDue' as const }] : [])),
    ...resting.entries.flatMap((entry) =>
      entry.rest ? [{ entry, at: entry.rest.until, how: 'nextBack' as const }] : [],
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const [next] = coming;
  if (!next) return null;
  const at = new Date(next.at);
  const { title, name } = next.entry;
  const words = { title, day: weekdayText(at, now), time: timeText(at) };
  return name === null
    ? t(`day.clear.${next.how}`, words)
    : t(`day.clear.${next.how}Of`, { ...words, record: name });
}
