/** Something wrong in a playbook file: where it is, what is wrong, what would be right. */
export interface PlaybookProblem {
  file: string;
  /** 1-based line and column of the offending text. */
  line: number;
  column: number;
  /** Where in the document, by ids: `motions[new-business].stages[proposal].steps[recap].sop`. */
  path: string;
  message: string;
  /** What would be right, when that can be said. */
  hint: string | null;
}

/** One problem as a line for people: `services.yaml:41:12  motions[…].sop: …`. */
export function formatProblem(problem: PlaybookProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const path = problem.path ? `${problem.path}: ` : '';
  return `${place}  ${path}${problem.message}${problem.hint ? `. ${problem.hint}` : ''}`;
}
