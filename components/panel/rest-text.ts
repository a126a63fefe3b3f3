import type { Guidance } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';

/** What to say when no step is open: why there is none, and what moves the record on. */
export function restText(guidance: Guidance): string {
  const { stage, steps, criteria } = guidance;
  if (!stage.known) return t('panel.rest.stageUnknown');
  const at = { stage: stage.title };
  if (stage.kind === 'won') return t('panel.rest.won', at);
  if (stage.kind === 'lost') return t('panel.rest.lost', at);
  const missing = criteria.filter((criterion) => criterion.state === 'missing').length;
  if (missing > 0) {
    const rest = t('panel.rest.missing', missing, { ...at, n: numberText(missing) });
    return steps.length > 0 ? `${t('panel.rest.allDone', at)} ${rest}` : rest;
  }
  if (steps.length === 0) return t('panel.rest.noSteps', at);
  return t('panel.rest.nothingMissing', at);
}
