import { Temporal } from 'temporal-polyfill';
import type { Sequence } from '../../playbook/sequence-schema.ts';
import type { DueView, TouchView } from '../../records/guidance.ts';
import type { Case } from '../case.ts';
import { dueState } from '../due-state.ts';
import type { Standing, StandingTouch } from './standing.ts';

/** The touches of a sequence as they are shown, in their order, each with its reason. */
export function touchViews(one: Case, sequence: Sequence, standing: Standing): TouchView[] {
  return standing.touches.map((each, index): TouchView => {
    const { touch, owner, mark, stands } = each;
    const due = standing.stopped ? null : dueView(one, each, fromWords(standing, index));
    const isLeft = stands.state === 'current' || stands.state === 'upcoming';
    return {
      id: touch.id,
      title: touch.title,
      channel: touch.channel,
      state: standing.stopped && isLeft ? 'dropped' : stands.state,
      owner,
      due,
      expires: due && stands.state === 'current' ? isoText(stands.expires) : null,
      at: 'at' in stands ? isoText(stands.at) : null,
      by: mark?.by?.name ?? null,
      sop: touch.sop ?? null,
      reason: {
        rule: `${one.motion.id}/${sequence.id}/${touch.id}`,
        version: one.index.version,
        text: `${whyText(each, due, standing.stopped)} It is touch ${index + 1} of ${standing.touches.length} of "${sequence.title}".`,
      },
    };
  });
}

function dueView(one: Case, { touch, plan, stands }: StandingTouch, from: string): DueView | null {
  if (stands.state !== 'current') return null;
  const at = Temporal.Instant.fromEpochMilliseconds(stands.due);
  const rule = `${touch.delay} after ${stands.paused ? 'the pause' : from}`;
  return { at: isoText(stands.due), state: dueState(one.now, at, plan.calendar), rule };
}

/** From what the delay of a touch counts: the beginning, or what became of the touch before. */
function fromWords({ run, touches }: Standing, index: number): string {
  const before = touches[index - 1];
  return before ? `"${before.touch.title}" was ${before.stands.state}` : run.from;
}

function whyText(
  { touch, mark, stands }: StandingTouch,
  due: DueView | null,
  stopped: string | null,
): string {
  const who = mark?.by?.name ?? 'You';
  switch (stands.state) {
    case 'done':
      return stands.bySign
        ? `It is done because a ${signWords[touch.channel]} was logged.`
        : `${who} marked it done.`;
    case 'skipped':
      return `${who} skipped it: ${mark?.reason ?? ''}.`;
    case 'missed':
      return `It was not done within ${touch.expires} after it was due, so the sequence went on without it.`;
    case 'current':
      if (due)
        return `It is due ${due.rule}; not done ${touch.expires} later, it is missed and the next one follows.`;
  }
  return stopped
    ? `It is not needed any more because ${stopped}.`
    : `It follows ${touch.delay} after the one before is over.`;
}

const signWords = {
  call: 'call',
  email: 'e-mail',
  meeting: 'meeting',
  task: 'task',
  other: 'touch',
} as const;

function isoText(at: number): string {
  return new Date(at).toISOString();
}
