import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import type { SopDocument } from '../../../lib/sops/sop-document.ts';
import { ApiError } from '../../http/api-error.ts';
import { toldProblems } from '../told-problems.ts';
import { missingParts } from './sop-places.ts';

/** The SOP of a text that somebody sent, for a workspace with this playbook. Throws 422 with every problem when it is
 *  broken, or names what the playbook does not have. `file` is only used to say where. */
export function readSopText(text: string, file: string | undefined, playbook: Playbook): SopDocument {
  const parsed = parseSop(text, file, (sop) => missingParts(sop, playbook));
  if (parsed.ok) return parsed.sop;
  const what = parsed.problems.length === 1 ? 'a problem' : 'problems';
  const message = `The SOP has ${what} and was not published. What was there stays.`;
  throw new ApiError(422, 'broken-sop', message, { problems: toldProblems(parsed.problems) });
}
