import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { StoredPlaybook } from '../store/find-playbook.ts';

/** The workspace's playbook in force. Throws 409 while there is none. */
export async function inForce({ db, playbooks }: Deps, workspace: string): Promise<StoredPlaybook> {
  const published = await playbooks.find(db, workspace);
  if (published) return published;
  throw new ApiError(409, 'no-playbook', 'No playbook is in force yet: publish one, then ask again.');
}
