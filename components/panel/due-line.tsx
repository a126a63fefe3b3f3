import type { DueView } from '../../lib/records/guidance.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { say } from '../../lib/text/say.ts';
import { Chip } from '../ui/chip.tsx';
import { useNow } from '../ui/use-now.ts';
import { dueText } from './due-text.ts';

/** When a step is due: the chip, and the rule in words beside it. */
export function DueLine({ due }: { due: DueView }) {
  const now = useNow();
  const { tone, text } = dueText(due, now);
  const whole = new Intl.DateTimeFormat(textLocale(), { dateStyle: 'full', timeStyle: 'short' });
  return (
    <div className="row wrap due-line" title={whole.format(new Date(due.at))}>
      <Chip tone={tone}>{text}</Chip>
      <span className="soft">{say(due.rule)}</span>
    </div>
  );
}
