import { Temporal } from 'temporal-polyfill';
import type { FlagView, HeldView, OwnerView, StepView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import { wholeDays } from './business-time.ts';
import { type Case, stageReason } from './case.ts';
import { evidenceOf } from './evidence.ts';
import { putAside } from './put-aside.ts';
import { stallFlags } from './stall-flags.ts';

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
  return { flags: [...noOwner(one, step, owner), ...raised, ...overdue(one, step)], held, shadow };
}

function overdue(one: Case, step: StepView | null): FlagView[] {
  if (step?.due?.state !== 'overdue') return [];
  const due = Temporal.Instant.from(step.due.at);
  const days = wholeDays(due, one.now, one.index.playbook.calendar);
  const text: Text = { key: 'rules.flag.overdueWhy', with: { title: step.title, rule: step.due.rule } };
  const kept = one.stage?.steps.find(({ id }) => id === step.id);
  const evidence = evidenceOf(one, [kept?.when], kept?.after);
  const sop = step.sop === null ? {} : { sop: step.sop };
  const reason = { ...stageReason(one, step.id, text, kept), evidence, ...sop };
  const rule = `overdue:${step.id}`;
  const title: Text = { key: 'rules.flag.overdue', with: { title: step.title } };
  const said = putAside(one, rule, step.due.at);
  return [{ rule, kind: 'overdue', title, days, limit: null, level: 'line', reason, ...said }];
}

function noOwner(one: Case, step: StepView | null, owner: OwnerView | null): FlagView[] {
  if (owner) return [];
  const text: Text = { key: step ? 'rules.flag.noRole' : 'rules.flag.noRoleNamed' };
  const reason = stageReason(one, step?.id ?? '', text);
  const rule = 'no-owner';
  const title: Text = { key: 'rules.flag.noOwner' };
  const said = putAside(one, rule, step?.id ?? '');
  return [{ rule, kind: 'no-owner', title, days: null, limit: null, level: 'line', reason, ...said }];
}
