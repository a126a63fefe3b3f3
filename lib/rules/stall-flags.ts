import type { StallRule } from '../playbook/playbook-schema.ts';
import { spanText } from '../playbook/span-text.ts';
import type { Evidence, FlagView, HeldView, Reason } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import { applies, becauseText, whyApplies } from './applies.ts';
import type { Case } from './case.ts';
import { ConditionSet } from './conditions/condition-set.ts';
import { evidenceOf } from './evidence.ts';
import { gistOf } from './gist-of.ts';
import { sentences } from './joined.ts';
import { keptBy } from './kept-by.ts';
import { findProgress, progressWords } from './progress.ts';
import { putAside } from './put-aside.ts';
import type { Visit } from './visits.ts';

interface StallFlags {
  raised: FlagView[];
  /** What would be flagged, were it not for the rule's `unless`. */
  held: HeldView[];
  /** What rules in shadow would flag: counted, and shown to nobody. */
  shadow: FlagView[];
}

/** What the stall rules of the record's motion say of it. A rule watches a record that is in its stages and of its kind;
 *  with `after` it waits until that has passed. */
export function stallFlags(one: Case): StallFlags {
  const flags: StallFlags = { raised: [], held: [], shadow: [] };
  const { stage, visit } = one;
  if (!stage || !visit) return flags;
  const rules = one.motion.stalls;
  const isOfKind = conditionsOf(rules).ask(one.facts);
  for (const [place, rule] of rules.entries()) {
    if (rule.stages && !rule.stages.includes(stage.id)) continue;
    if (!isOfKind(place)) continue;
    const flag = rule.after === undefined ? byCondition(one, rule) : stalled(one, rule, visit, rule.after);
    if (!flag) continue;
    if (rule.unless && applies(one, rule.unless)) {
      const { rule: id, title, reason } = flag;
      const why: Text = { key: 'rules.applies.heldBack', with: { why: whyApplies(one, rule.unless) } };
      const text = sentences(reason.text, why);
      if (!rule.shadow) flags.held.push({ rule: id, title, reason: { ...reason, text } });
    } else (rule.shadow ? flags.shadow : flags.raised).push(flag);
  }
  return flags;
}

const conditionSets = new WeakMap<readonly StallRule[], ConditionSet>();

/** What kind of records the rules watch; made once per version of a playbook. */
function conditionsOf(rules: readonly StallRule[]): ConditionSet {
  const before = conditionSets.get(rules);
  if (before) return before;
  const made = new ConditionSet(rules.map(({ when }) => when));
  conditionSets.set(rules, made);
  return made;
}

function byCondition(one: Case, rule: StallRule): FlagView {
  const why = whyApplies(one, rule.when);
  return {
    ...common(one, rule, { key: 'rules.applies.flagged', with: { why } }, `=${gistOf(why)}`),
    kind: 'condition',
    days: null,
    limit: null,
  };
}

function stalled(one: Case, rule: StallRule, visit: Visit, after: string): FlagView | undefined {
  const progress = rule.since === 'progress' ? findProgress(one, visit.since) : undefined;
  const { isOver, days, limit, waited } = one.stays.measure(progress?.at ?? visit.since, after);
  if (!isOver) return undefined;
  const least = visit.certainty === 'exact' ? 'stay' : 'least';
  const without = rule.since === 'progress' ? 'Progress' : '';
  const waiting = waited ? 'Waited' : '';
  const named = { n: days, limit: spanText(after) };
  const lasted: Text = progress
    ? { key: `rules.stall.moved${waiting}`, count: days, with: { ...named, progress: progress.text } }
    : {
        key: `rules.stall.${least}${without}${waiting}`,
        count: days,
        with: { ...named, stage: one.stage?.title ?? '' },
      };
  const counts: Text | null =
    rule.since === 'progress' ? { key: 'rules.stall.counts', with: { what: progressWords(one) } } : null;
  const text = sentences(lasted, counts, becauseText(one, rule.when));
  const moved: Evidence[] = progress
    ? [{ what: { key: 'rules.evidence.progress' }, value: progress.text, source: null, at: null }]
    : [];
  const flag = common(one, rule, text, `${after} ${progress?.at ?? ''}`);
  const evidence = [...moved, ...(flag.reason.evidence ?? [])];
  return { ...flag, reason: { ...flag.reason, evidence }, kind: 'stalled', days, limit };
}

/** `about` changes with what a person would call something new, and not with every day. */
function common(one: Case, rule: StallRule, text: Text, about: string) {
  const { motion, index } = one;
  const { id, title, level } = rule;
  const place = { rule: `${motion.id}/${id}`, version: index.version };
  const evidence = evidenceOf(one, [rule.when, rule.unless]);
  const sop = rule.sop === undefined ? {} : { sop: rule.sop };
  const reason: Reason = { ...place, text, ...keptBy(index, rule), evidence, ...sop };
  // A rule in shadow is shown to nobody who could put it off.
  const said = putAside(one, id, about);
  const silent = rule.shadow ? { snooze: null, aside: null, dismissedBy: [] } : {};
  return { rule: id, title, level, reason, ...said, ...silent };
}
