import type { StageView } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { dayText } from '../ui/date-text.ts';

type KnownStage = Extract<StageView, { known: true }>;

/** How long the record has been in its stage. `at least` where nobody saw it enter, never a guess. */
export function sinceText(stage: KnownStage, now: Date, locale?: string): string {
  const { days, certainty } = stage;
  const day = dayText(new Date(stage.since), now, locale);
  const n = numberText(days);
  if (certainty === 'at-least') {
    return days === 0 ? t('panel.stage.sinceAtLeastToday') : t('panel.stage.sinceAtLeast', { day, n });
  }
  return days === 0 ? t('panel.stage.sinceToday') : t('panel.stage.since', { day, n });
}
