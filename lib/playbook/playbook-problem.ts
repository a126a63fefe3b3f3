import type { Text } from '../text/text.ts';

/** Something wrong in a playbook file: where it is, what is wrong, what would be right. */
export interface PlaybookProblem {
  file: string;
  /** 1-based line and column of the offending text. */
  line: number;
  column: number;
  /** Where in the document, by ids: `motions[new-business].stages[proposal].steps[recap].sop`. */
  path: string;
  message: Text;
  /** What would be right, when that can be said. */
  hint: Text | null;
}

/** What is wrong and what would be right, in one. */
export function problemText({ message, hint }: Pick<PlaybookProblem, 'message' | 'hint'>): Text {
  return hint === null ? message : { key: 'problem.withHint', with: { message, hint } };
}

/** One problem as a line for people: `services.yaml:41:12  motions[…].sop: …`. */
export function problemLine(problem: PlaybookProblem): Text {
  const { file, line, column, path } = problem;
  const place = `${file}:${line}:${column}`;
  const text = problemText(problem);
  return path === ''
    ? { key: 'problem.line', with: { place, text } }
    : { key: 'problem.lineWithPath', with: { place, path, text } };
}
