import { Temporal } from 'temporal-polyfill';
import type { StallRule } from '../playbook/playbook-schema.ts';
import type { FlagView, OwnerView, Reason, StepView } from '../records/guidance.ts';
import { applies, becauseText } from './applies.ts';
import { wholeDays } from './business-time.ts';
import { type Case, findMark, stageReason } from './case.ts';
import { keptBy } from './kept-by.ts';
import type { Visit } from './visits.ts';

/** The conditions that need a person, loudest first. A record that is won or lost has none. */
export function flagsOf(one: Case, step: StepView | null, owner: OwnerView | null): FlagView[] {
  if (one.stage?.kind !== 'open') return [];
  const flags = [
    ...noOwner(one, step, owner),
    ...one.motion.stalls.flatMap((rule) => raised(one, rule)),
    ...overdue(one, step),
  ];
  return flags.map((flag) => ({ ...flag, snooze: snoozeOf(one, flag.rule) }));
}

type Raised = Omit<FlagView, 'snooze'>;

/** A rule watches a record that is in its stages and of its kind; with `after` it waits until that has passed. */
function raised(one: Case, rule: StallRule): Raised[] {
  const { stage, visit } = one;
  if (!stage || !visit || (rule.stages && !rule.stages.includes(stage.id))) return [];
  if (!applies(one, rule.when).holds) return [];
  return rule.after === undefined ? [byCondition(one, rule)] : stalled(one, rule, visit, rule.after);
}

function byCondition(one: Case, rule: StallRule): Raised {
  const text = `It is flagged because ${applies(one, rule.when).text}.`;
  const common = {
    rule: rule.id,
    title: rule.title,
    level: rule.level,
    reason: motionReason(one, rule, text),
  };
  return { ...common, kind: 'condition', days: null, limit: null };
}

function stalled(one: Case, rule: StallRule, visit: Visit, after: string): Raised[] {
  const { isOver, days, limit, waited } = one.stays.measure(visit.since, after);
  if (!isOver) return [];
  const without = waited ? ', without the time waited on the customer' : '';
  const least = visit.certainty === 'exact' ? '' : 'at least ';
  const text = `It has been in ${one.stage?.title} for ${least}${days} days${without}; the limit is ${after}.`;
  return [
    {
      rule: rule.id,
      kind: 'stalled',
      title: rule.title,
      days,
      limit,
      level: rule.level,
      reason: motionReason(one, rule, `${text}${becauseText(one, rule.when)}`),
    },
  ];
}

function motionReason({ motion, index }: Case, rule: StallRule, text: string): Reason {
  return { rule: `${motion.id}/${rule.id}`, version: index.version, text, ...keptBy(index, rule) };
}

function overdue(one: Case, step: StepView | null): Raised[] {
  if (step?.due?.state !== 'overdue') return [];
  const due = Temporal.Instant.from(step.due.at);
  const days = wholeDays(due, one.now, one.index.playbook.calendar);
  const text = `"${step.title}" was due ${step.due.rule}.`;
  const kept = one.stage?.steps.find(({ id }) => id === step.id);
  const reason = stageReason(one, step.id, text, kept);
  return [
    {
      rule: `overdue:${step.id}`,
      kind: 'overdue',
      title: `Overdue: ${step.title}`,
      days,
      limit: null,
      level: 'line',
      reason,
    },
  ];
}

function noOwner(one: Case, step: StepView | null, owner: OwnerView | null): Raised[] {
  if (owner) return [];
  const text = step
    ? 'Nobody in the playbook has the role of this step, and the record has no owner.'
    : 'The record has no owner, and no step names a role.';
  const reason = stageReason(one, step?.id ?? '', text);
  return [
    {
      rule: 'no-owner',
      kind: 'no-owner',
      title: 'Nobody owns this',
      days: null,
      limit: null,
      level: 'line',
      reason,
    },
  ];
}

function snoozeOf(one: Case, rule: string): FlagView['snooze'] {
  const mark = findMark(one, rule, ['flag.snoozed', 'flag.unsnoozed']);
  if (!mark?.until) return null;
  if (Temporal.Instant.compare(Temporal.Instant.from(mark.until), one.now) <= 0) return null;
  return { until: mark.until, reason: mark.reason ?? '', by: mark.by?.name ?? null };
}
