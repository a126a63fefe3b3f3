import type { StallRule } from '../playbook/playbook-schema.ts';
import type { FlagView, HeldView, Reason } from '../records/guidance.ts';
import { applies, becauseText, whyApplies } from './applies.ts';
import type { Case } from './case.ts';
import { keptBy } from './kept-by.ts';
import { findProgress, progressWords } from './progress.ts';
import { snoozeOf } from './snooze-of.ts';
import type { Visit } from './visits.ts';

interface StallFlags {
  raised: FlagView[];
  /** What would be flagged, were it not for the rule's `unless`. */
  held: HeldView[];
  /** What rules in shadow would flag: counted, and shown to nobody. */
  shadow: FlagView[];
}

/** What the stall rules of the record's motion say of it. */
export function stallFlags(one: Case): StallFlags {
  const flags: StallFlags = { raised: [], held: [], shadow: [] };
  for (const rule of one.motion.stalls) {
    const flag = findFlag(one, rule);
    if (!flag) continue;
    if (rule.unless && applies(one, rule.unless)) {
      const { rule: id, title, reason } = flag;
      const text = `${reason.text} It is held back because ${whyApplies(one, rule.unless)}.`;
      if (!rule.shadow) flags.held.push({ rule: id, title, reason: { ...reason, text } });
    } else (rule.shadow ? flags.shadow : flags.raised).push(flag);
  }
  return flags;
}

/** A rule watches a record that is in its stages and of its kind; with `after` it waits until that has passed. */
function findFlag(one: Case, rule: StallRule): FlagView | undefined {
  const { stage, visit } = one;
  if (!stage || !visit || (rule.stages && !rule.stages.includes(stage.id))) return undefined;
  if (!applies(one, rule.when)) return undefined;
  return rule.after === undefined ? byCondition(one, rule) : stalled(one, rule, visit, rule.after);
}

function byCondition(one: Case, rule: StallRule): FlagView {
  const text = `It is flagged because ${whyApplies(one, rule.when)}.`;
  return { ...common(one, rule, text), kind: 'condition', days: null, limit: null };
}

function stalled(one: Case, rule: StallRule, visit: Visit, after: string): FlagView | undefined {
  const progress = rule.since === 'progress' ? findProgress(one, visit.since) : undefined;
  const { isOver, days, limit, waited } = one.stays.measure(progress?.at ?? visit.since, after);
  if (!isOver) return undefined;
  const least = visit.certainty === 'exact' ? '' : 'at least ';
  const without = rule.since === 'progress' ? ' without progress' : '';
  const waiting = waited ? ', without the time waited on the customer' : '';
  const lasted = progress
    ? `Nothing has moved for ${days} days${waiting}; the last progress was ${progress.text}`
    : `It has been in ${one.stage?.title} for ${least}${days} days${without}${waiting}`;
  const counts = rule.since === 'progress' ? ` Progress is ${progressWords(one)}.` : '';
  const text = `${lasted}; the limit is ${after}.${counts}${becauseText(one, rule.when)}`;
  return { ...common(one, rule, text), kind: 'stalled', days, limit };
}

function common(one: Case, rule: StallRule, text: string) {
  const { motion, index } = one;
  const { id, title, level } = rule;
  const place = { rule: `${motion.id}/${id}`, version: index.version };
  const reason: Reason = { ...place, text, ...keptBy(index, rule) };
  // A rule in shadow is shown to nobody who could put it off.
  return { rule: id, title, level, reason, snooze: rule.shadow ? null : snoozeOf(one, id) };
}
