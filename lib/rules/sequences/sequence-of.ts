import type { Sequence } from '../../playbook/sequence-schema.ts';
import type { SequenceView } from '../../records/guidance.ts';
import { applies, becauseText } from '../applies.ts';
import type { Case } from '../case.ts';
import { dayText } from './day-text.ts';
import { findSequenceRun } from './sequence-run.ts';
import { type Standing, standingOf } from './standing.ts';
import { touchViews } from './touch-views.ts';

/** The follow-up sequence that runs on a record, with where each touch stands; null when none does. */
export function sequenceOf(one: Case): SequenceView | null {
  for (const sequence of one.motion.sequences) {
    const run = findSequenceRun(one, sequence);
    if (run && applies(one, sequence.when)) return viewOf(one, sequence, standingOf(one, sequence, run));
  }
  return null;
}

function viewOf(one: Case, sequence: Sequence, standing: Standing): SequenceView {
  const { index, motion } = one;
  const because = becauseText(one, sequence.when) || ' It is for every record in its stages.';
  return {
    id: sequence.id,
    title: sequence.title,
    ...stateOf(one, standing),
    since: new Date(standing.run.start).toISOString(),
    touches: touchViews(one, sequence, standing),
    reason: {
      rule: `${motion.id}/${sequence.id}`,
      version: index.version,
      text: `"${sequence.title}" is the first sequence that holds for this record.${because}`,
    },
  };
}

function stateOf(one: Case, { run, touches, stopped, pause }: Standing): Pick<SequenceView, 'state' | 'why'> {
  if (stopped) return { state: 'stopped', why: `It has stopped because ${stopped}.` };
  if (touches.every(({ stands }) => stands.state !== 'current')) {
    const count = (state: string) => touches.filter(({ stands }) => stands.state === state).length;
    const counts = (['done', 'missed', 'skipped'] as const).flatMap((state) =>
      count(state) > 0 ? [`${count(state)} ${state}`] : [],
    );
    return { state: 'finished', why: `All its touches are over: ${counts.join(', ')}.` };
  }
  if (pause) {
    return { state: 'paused', why: `It waits until ${dayText(one, pause.until)} because ${pause.why}.` };
  }
  return { state: 'running', why: `Its clock counts from ${dayText(one, run.start)} (${run.from}).` };
}
