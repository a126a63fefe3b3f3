import type { StageView } from '../../lib/records/guidance.ts';
import { dayText } from '../ui/date-text.ts';

type KnownStage = Extract<StageView, { known: true }>;

/** How long the record has been in its stage. `at least` where nobody saw it enter, never a guess. */
export function sinceText(stage: KnownStage, now: Date, locale?: string): string {
  const { days, certainty } = stage;
  const day = dayText(new Date(stage.since), now, locale);
  const count = new Intl.NumberFormat(locale).format(days);
  if (certainty === 'at-least') {
    return days === 0 ? 'In stage since at least today' : `In stage since at least ${day} (${count} d)`;
  }
  return days === 0 ? 'In stage since today' : `In stage since ${day} · ${count} d`;
}
