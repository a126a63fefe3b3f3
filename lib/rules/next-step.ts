import type { SequenceView, StepView, TouchView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import { sentences } from './joined.ts';

/**
 * The one thing to do next: the first open step of the stage, or the current touch of the sequence when that is due
 * before it. A step without a due time can wait; of two that are due at once the step comes first. A sequence that is
 * paused asks for nothing.
 */
export function findNextStep(steps: readonly StepView[], sequence: SequenceView | null): StepView | null {
  const step = steps.find(({ state }) => state === 'open') ?? null;
  const touch =
    sequence?.state === 'running' ? sequence.touches.find(({ state }) => state === 'current') : undefined;
  if (!touch) return step;
  if (!step) return asStep(touch, null);
  if (!touch.due || (step.due && step.due.at <= touch.due.at)) return step;
  const key = step.due ? 'rules.step.beforeLater' : 'rules.step.beforeUndated';
  return asStep(touch, { key, with: { step: step.title } });
}

function asStep({ id, title, owner, due, sop, reason }: TouchView, comparison: Text | null): StepView {
  return {
    id,
    title,
    state: 'open',
    owner,
    due,
    dueUnknown: null,
    sop,
    doneWhen: { tick: true },
    doneAt: null,
    doneBy: null,
    reason: { ...reason, text: sentences(reason.text, comparison) },
  };
}
