import type { Mark, RecordState } from '../../records/record-state.ts';

const opposites: Partial<Record<Mark['type'], boolean>> = {
  'step.done': true,
  'touch.skipped': true,
  'step.reopened': false,
};

/** How many steps and touches of a record a member has finished since a moment (ISO 8601) and not taken up again. Their
 *  own words that the backend has not seen yet bear no name, and count. */
export function finishedSince({ marks }: RecordState, member: string, since: string): number {
  const last = new Map<string, boolean>();
  for (const { type, at, by, occurrence, subject } of marks) {
    const isFinished = opposites[type];
    if (isFinished === undefined || at < since || (by && by.id !== member)) continue;
    last.set(`${occurrence} ${subject}`, isFinished);
  }
  return [...last.values()].filter(Boolean).length;
}
