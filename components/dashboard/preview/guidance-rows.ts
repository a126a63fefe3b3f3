import type { Guidance, StepView } from '../../../lib/records/guidance.ts';
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
export function guidanceRows(guidance: Guidance | null, now: Date): GuidanceRow[] {
  const { stage, owner, step, steps = [], criteria = [], flags = [] } = guidance ?? {};
  const row = (label: string, statements: (Statement | null | undefined)[]): GuidanceRow => ({
    label,
    statements: statements.filter((one) => one !== null && one !== undefined),
  });
  return [
    row('Stage', [
      stage && { text: stage.known ? stage.title : (stage.shown ?? 'Not known'), why: stage.reason.text },
    ]),
    row('Owner', [owner && { text: owner.name, why: owner.reason.text }]),
    row('Next step', [step && { text: stepText(step, now), why: step.reason.text }]),
    row(
      'Warnings',
      flags.map((flag) => ({
        text: `${flag.title}${flag.level === 'quiet' ? ' (quiet)' : ''}`,
        why: flag.reason.text,
      })),
    ),
    row(
      'Steps',
      steps.map((one) => ({ text: `${one.title} · ${one.state}`, why: one.reason.text })),
    ),
    row(
      'To leave the stage',
      criteria.map((one) => ({ text: `${one.title} · ${one.state}`, why: one.reason.text })),
    ),
  ];
}

function stepText({ title, due }: StepView, now: Date): string {
  return due ? `${title} · ${dueText(due, now).text} (${due.rule})` : title;
}
