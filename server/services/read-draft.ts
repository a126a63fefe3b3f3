import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { ApiError } from '../http/api-error.ts';
import { toldProblems } from './told-problems.ts';

/**
 * The playbook of a text that somebody sent. Throws 422 with every problem when it is broken; `outcome` ends the
 * sentence with what was therefore not done. `file` is only used to say where.
 */
export function readDraft(yaml: string, file: string | undefined, outcome: string): Playbook {
  const parsed = parsePlaybook(yaml, file);
  if (parsed.ok) return parsed.playbook;
  const what = parsed.problems.length === 1 ? 'a problem' : 'problems';
  const message = `The playbook has ${what} and ${outcome}`;
  throw new ApiError(422, 'broken-playbook', message, { problems: toldProblems(parsed.problems) });
}
