import type { DayEntry } from '../../lib/messages/day-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { dueText } from '../panel/due-text.ts';
import { Chip } from '../ui/chip.tsx';
import { useNow } from '../ui/use-now.ts';

const dueStates = {
  overdue: 'overdue',
  today: 'soon',
  week: 'later',
  undated: 'later',
  later: 'later',
} as const;

/** The clock of an entry as a chip; nothing where it has none. */
export function DayChip({ entry }: { entry: DayEntry }) {
  const now = useNow();
  if (entry.due) {
    const { tone, text } = dueText({ at: entry.due, state: dueStates[entry.part], rule: '' }, now);
    return <Chip tone={tone}>{text}</Chip>;
  }
  if (entry.kind === 'question') return <Chip tone="soon">{t('day.chip.question')}</Chip>;
  if (entry.kind !== 'warning') return null;
  const word = entry.isLate ? 'stalled' : 'warning';
  return (
    <Chip tone={entry.isLate ? 'bad' : 'soon'}>
      {entry.days === null ? t(`day.chip.${word}`) : t(`day.chip.${word}Days`, { n: numberText(entry.days) })}
    </Chip>
  );
}
