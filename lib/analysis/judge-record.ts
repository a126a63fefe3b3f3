import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { FlagView, Guidance } from '../records/guidance.ts';
import { evaluate } from '../rules/evaluate.ts';
import { isLoud } from '../rules/is-loud.ts';
import type { Text } from '../text/text.ts';
import type { PastState } from './rebuild-state.ts';

/** What a playbook says of a record at a moment, as far as it can be said. */
export interface Judgement {
  guidance: Guidance;
  /** Those that are not snoozed. */
  flags: FlagView[];
  /** What rules in shadow would flag. */
  shadow: FlagView[];
  snoozed: number;
  /** Why it cannot be said whether the record stands still, or null when it can. */
  unknown: Text | null;
}

/** Judges a record as it stood at a moment. Null when it had not begun, or no motion speaks of it. */
export function judgeRecord(
  published: PublishedPlaybook,
  { state, stage, first }: PastState,
  moment: Date,
): Judgement | null {
  if (stage === 'notYet') return null;
  const guidance = evaluate(published, state, moment);
  if (!guidance) return null;
  if (stage === 'laterUndated' && first) {
    const day = first.asOf.slice(0, 10);
    const unknown: Text =
      first.value === null
        ? { key: 'rules.judged.seenNowhere', with: { day } }
        : { key: 'rules.judged.seen', with: { stage: first.value, day } };
    return { guidance, flags: [], shadow: [], snoozed: 0, unknown };
  }
  const flags = guidance.flags.filter(isLoud);
  const isStalled = flags.some(({ kind }) => kind === 'stalled');
  const unknown = isStalled ? null : cannotSay(guidance);
  const { shadow } = guidance;
  return { guidance, flags, shadow, snoozed: guidance.flags.length - flags.length, unknown };
}

/** Why a stall cannot be ruled out, or null when it can. A closed record does not stall. */
function cannotSay({ stage }: Guidance): Text | null {
  if (!stage.known) return stage.reason.text;
  if (stage.kind !== 'open' || stage.certainty === 'exact') return null;
  const named = { stage: stage.title, day: stage.since.slice(0, 10) };
  return { key: 'rules.judged.atLeast', with: named };
}
