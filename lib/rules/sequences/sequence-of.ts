import type { Sequence } from '../../playbook/sequence-schema.ts';
import type { SequenceView } from '../../records/guidance.ts';
import type { Text } from '../../text/text.ts';
import { applies, becauseText } from '../applies.ts';
import type { Case } from '../case.ts';
import { listed, sentences } from '../joined.ts';
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
  const first: Text = { key: 'rules.sequence.first', with: { title: sequence.title } };
  return {
    id: sequence.id,
    title: sequence.title,
    ...stateOf(one, standing),
    since: new Date(standing.run.start).toISOString(),
    touches: touchViews(one, sequence, standing),
    reason: {
      rule: `${motion.id}/${sequence.id}`,
      version: index.version,
      text: sentences(first, becauseText(one, sequence.when) ?? { key: 'rules.sequence.forAll' }),
    },
  };
}

function stateOf(one: Case, { run, touches, stopped, pause }: Standing): Pick<SequenceView, 'state' | 'why'> {
  if (stopped) return { state: 'stopped', why: { key: 'rules.sequence.stopped', with: { why: stopped } } };
  if (touches.every(({ stands }) => stands.state !== 'current')) {
    const counts = (['done', 'missed', 'skipped'] as const).flatMap((state): Text[] => {
      const n = touches.filter(({ stands }) => stands.state === state).length;
      return n > 0 ? [{ key: `rules.over.${state}`, with: { n } }] : [];
    });
    const named = { counts: listed(counts, 'comma') };
    return { state: 'finished', why: { key: 'rules.sequence.finished', with: named } };
  }
  if (pause) {
    const named = { day: dayText(one, pause.until), why: pause.why };
    return { state: 'paused', why: { key: 'rules.sequence.paused', with: named } };
  }
  const named = { day: dayText(one, run.start), start: run.from };
  return { state: 'running', why: { key: 'rules.sequence.running', with: named } };
}
