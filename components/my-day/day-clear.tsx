import { CircleCheck, Filter } from 'lucide-react';
import type { DayEntry, DayView } from '../../lib/messages/day-messages.ts';
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
        title="Nothing like that waits"
        text={`${new Intl.NumberFormat().format(day.total)} other things do.`}
        action={<Button onClick={onShowAll}>Show everything</Button>}
      />
    );
  }
  if (day.now > 0) return null;
  const next = nextText(day, now);
  if (day.entries.length > 0) {
    return (
      <Notice tone="info" icon={<CircleCheck size={16} aria-hidden="true" />}>
        Nothing waits on you now. {next}
      </Notice>
    );
  }
  return (
    <EmptyState
      icon={<CircleCheck size={24} />}
      title="All done"
      text={next ?? 'Nothing waits on you. New steps, follow-up and warnings appear here by themselves.'}
    />
  );
}

/** What comes next by the clock, due or back from its rest. */
function nextText({ entries, resting }: Day, now: Date): string | null {
  const coming = [
    ...entries.flatMap((entry) => (entry.due ? [{ entry, at: entry.due, how: 'is due' }] : [])),
    ...resting.entries.flatMap((entry) =>
      entry.rest ? [{ entry, at: entry.rest.until, how: 'comes back' }] : [],
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const [next] = coming;
  if (!next) return null;
  const at = new Date(next.at);
  return `Next: “${next.entry.title}”${ofRecord(next.entry)} ${next.how} ${weekdayText(at, now)}, ${timeText(at)}.`;
}

function ofRecord({ name }: DayEntry): string {
  return name === null ? '' : ` (${name})`;
}
