import type { Guidance, StepView } from '../../../lib/records/guidance.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { sayAll } from '../../../lib/text/say-all.ts';
import { t } from '../../../lib/text/t.ts';
import type { Said } from '../../../lib/text/text.ts';
import { dueText } from '../../panel/due-text.ts';
import { listText } from '../../ui/list-text.ts';

/** One statement, and why it is made. */
export interface Statement {
  text: string;
  why: string;
}

/** What a playbook says of a record about one subject. */
export interface GuidanceRow {
  label: string;
  statements: Statement[];
}

/** The guidance of a record as rows of statements, the same rows for every playbook, so that two can be compared. */
export function guidanceRows(unsaid: Guidance | null, now: Date): GuidanceRow[] {
  const guidance = sayAll(unsaid);
  const { stage, owner, step, steps = [], criteria = [], flags = [], handoffs = [] } = guidance ?? {};
  const row = (label: string, statements: (Statement | null | undefined)[]): GuidanceRow => ({
    label,
    statements: statements.filter((one) => one !== null && one !== undefined),
  });
  return [
    row(t('playbook.stage'), [
      stage && {
        text: stage.known ? stage.title : (stage.shown ?? t('playbook.notKnown')),
        why: stage.reason.text,
      },
    ]),
    row(t('playbook.owner'), [owner && { text: owner.name, why: owner.reason.text }]),
    row(t('playbook.nextStep'), [step && { text: stepText(step, now), why: step.reason.text }]),
    row(
      t('playbook.warnings'),
      flags.map((flag) => ({
        text: flag.level === 'quiet' ? t('playbook.quiet', { title: flag.title }) : flag.title,
        why: flag.reason.text,
      })),
    ),
    row(
      t('playbook.steps'),
      steps.map((one) => ({
        text: `${one.title} · ${t(`playbook.stepState.${one.state}`)}`,
        why: one.reason.text,
      })),
    ),
    row(
      t('playbook.toLeaveTheStage'),
      criteria.map((one) => ({
        text: `${one.title} · ${t(`playbook.criterionState.${one.state}`)}`,
        why: one.reason.text,
      })),
    ),
    row(t('playbook.handoffs'), handoffs.map(handoffStatement)),
  ];
}

/** A handoff with how it stands, between whom it is, by when, and what is missing. */
function handoffStatement({
  title,
  state,
  sender,
  receiver,
  due,
  items,
  reason,
  ...view
}: Said<HandoffView>) {
  const missing = items.filter((item) => item.state === 'missing').map((item) => item.title);
  const parts = [
    `${title} · ${t(`handoff.state.${state}`)}`,
    `${sender?.name ?? view.senderRole} → ${receiver?.name ?? view.receiverRole}`,
    due?.rule,
    missing.length > 0 ? t('playbook.missingItems', { items: listText(missing) }) : null,
  ];
  return { text: parts.filter(Boolean).join(' · '), why: reason.text };
}

function stepText({ title, due }: Said<StepView>, now: Date): string {
  return due ? t('playbook.stepDue', { title, due: dueText(due, now).text, rule: due.rule }) : title;
}
