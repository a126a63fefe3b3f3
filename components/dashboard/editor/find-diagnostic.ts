import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { type PlaybookProblem, problemText } from '../../../lib/playbook/playbook-problem.ts';
import { say } from '../../../lib/text/say.ts';

/** Where a problem is marked in the editor: from its column to the end of what is written there. */
export function findDiagnostic(doc: Text, problem: PlaybookProblem): Diagnostic {
  const { line, column } = problem;
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  const written = /^("[^"]*"|'[^']*'|[^,}\]#]+)/.exec(at.text.slice(from - at.from))?.[0].trimEnd() ?? '';
  const to = Math.max(from + written.length, Math.min(from + 1, at.to));
  return { from, to, severity: 'error', message: say(problemText(problem)) };
}
