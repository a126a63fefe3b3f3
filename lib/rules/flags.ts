import { Temporal } from 'temporal-polyfill';
import type { FlagView, HeldView, OwnerView, StepView } from '../records/guidance.ts';
import { wholeDays } from './business-time.ts';
import { type Case, findMark, stageReason } from './case.ts';
import { type Raised, stallFlags } from './stall-flags.ts';

interface Flags {
  flags: FlagView[];
  held: HeldView[];
  shadow: FlagView[];
}

/** The conditions that need a person, loudest first, what is held back, and what rules in shadow would flag. A record
 *  that is won or lost has none. */
export function flagsOf(one: Case, step: StepView | null, owner: OwnerView | null): Flags {
  if (one.stage?.kind !== 'open') return { flags: [], held: [], shadow: [] };
  const { raised, held, shadow } = stallFlags(one);
  const withSnooze = (flag: Raised): FlagView => ({ ...flag, snooze: snoozeOf(one, flag.rule) });
  return {
    flags: [...noOwner(one, step, owner), ...raised, ...overdue(one, step)].map(withSnooze),
    held,
    shadow: shadow.map((flag) => ({ ...flag, snooze: null })),
  };
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
