import type { Reader } from '../../../lib/sops/readers.ts';
import type { Deps } from '../../deps.ts';
import type { Store } from '../../store/tables.ts';
import { type Caller, isAllowed } from '../caller.ts';

/** What SOPs a caller may read: editors all, others those for everybody and for the roles of their person. */
export async function readerOf(
  { playbooks }: Pick<Deps, 'playbooks'>,
  db: Store,
  { workspace, member }: Pick<Caller, 'workspace' | 'member'>,
): Promise<Reader> {
  if (isAllowed(member.access, 'editor')) return { everything: true, roles: new Set() };
  if (member.person === null) return { everything: false, roles: new Set() };
  const published = await playbooks.find(db, workspace);
  const person = published?.playbook.people.find(({ id }) => id === member.person);
  return { everything: false, roles: new Set(person?.roles) };
}
