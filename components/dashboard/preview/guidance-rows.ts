import type { Guidance, StepView } from '../../../lib/records/guidance.ts';
import { sayAll } from '../../../lib/text/say-all.ts';
import { t } from '../../../lib/text/t.ts';
import type { Said } from '../../../lib/text/text.ts';
import { dueText } from '../../panel/due-text.ts';

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
  const { stage, owner, step, steps = [], criteria = [], flags = [] } = guidance ?? {};
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
  ];
}

function stepText({ title, due }: Said<StepView>, now: Date): string {
  return due ? t('playbook.stepDue', { title, due: dueText(due, now).text, rule: due.rule }) : title;
}
