import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import type { ToldProblem } from '../../lib/sync/admin-protocol.ts';
import { say } from '../../lib/text/say.ts';

/** Problems as answers tell them: in English, and as texts, so that a browser can say them in its own language. */
export function toldProblems(problems: readonly PlaybookProblem[]): ToldProblem[] {
  return problems.map(({ message, hint, ...place }) => ({
    ...place,
    message: say(message),
    hint: hint === null ? null : say(hint),
    texts: { message, hint },
  }));
}
