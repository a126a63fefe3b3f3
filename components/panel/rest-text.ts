import type { Guidance } from '../../lib/records/guidance.ts';

/** What to say when no step is open: why there is none, and what moves the record on. */
export function restText(guidance: Guidance): string {
  const { stage, steps, criteria } = guidance;
  if (!stage.known) return 'The next step is shown once the stage is known.';
  if (stage.kind === 'won') return `Nothing to do: this record is won (${stage.title}).`;
  if (stage.kind === 'lost') return `Nothing to do: this record is closed (${stage.title}).`;
  const missing = criteria.filter((criterion) => criterion.state === 'missing').length;
  if (missing > 0) {
    const done = steps.length > 0 ? `All steps of ${stage.title} are done. ` : '';
    return `${done}To leave ${stage.title}, ${missing === 1 ? 'one thing is' : `${missing} things are`} still missing: see Stage below.`;
  }
  if (steps.length === 0) return `The playbook has no steps for ${stage.title}.`;
  return `All steps of ${stage.title} are done and nothing is missing. Move the record to its next stage.`;
}
