import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { ApiError } from '../http/api-error.ts';
import { readSopIds } from '../store/find-sop.ts';
import type { Store } from '../store/tables.ts';
import { toldProblems } from './told-problems.ts';

/**
 * The playbook of a text that somebody sent, which may name the workspace's SOP documents. Throws 422 with every problem when it is broken; `outcome` ends the
 * sentence with what was therefore not done. `file` is only used to say where.
 */
export async function readDraft(
  db: Store,
  workspace: string,
  { yaml, file, outcome }: { yaml: string; file?: string | undefined; outcome: string },
): Promise<Playbook> {
  const parsed = parsePlaybook(yaml, file, await readSopIds(db, workspace));
  if (parsed.ok) return parsed.playbook;
  const what = parsed.problems.length === 1 ? 'a problem' : 'problems';
  const message = `The playbook has ${what} and ${outcome}`;
  throw new ApiError(422, 'broken-playbook', message, { problems: toldProblems(parsed.problems) });
}
