import type * as z from 'zod/mini';
import type { accessBody } from '../../lib/sync/people-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { requestSweep } from '../jobs/request-sweep.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { type Access, type Caller, isAllowed } from './caller.ts';
import { clearFlags } from './clear-flags.ts';
import { requirePerson } from './create-invite.ts';
import { requireAnotherOwner, requireMember } from './require-member.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Changes what a member may do, or which of the playbook's people they are. Who becomes a viewer keeps reading; what
 * waited on them is taken back, because a viewer cannot act on it.
 *
 * Throws 403 for somebody with more access than the caller, or for giving more than one's own; 404, 409 as
 * `requireMember`, 409 for the last owner, 422 when the playbook has no such person.
 */
export async function changeAccess(
  deps: Deps,
  caller: Caller,
  wanted: z.infer<typeof accessBody>,
): Promise<void> {
  const { workspace } = caller;
  if (wanted.person) await requirePerson(deps, workspace, wanted.person);
  const scopes = await inWorkspace(deps.db, workspace, async (trx) => {
    const before = await requireMember(trx, caller, wanted.id, 'change');
    const { id, name } = before;
    const { access = before.access, person = before.person } = wanted;
    requireOwnAccess(caller, access);
    if (before.access === 'owner' && access !== 'owner') await requireAnotherOwner(trx, workspace, id);
    if (access === before.access && person === before.person) return new Set<string>();
    await trx
      .updateTable('members')
      .set({ access, person })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
    await deleteInvitesAbove(trx, workspace, id, access);
    await requestSweep(trx, workspace, deps.clock());
    const scopes =
      access === 'viewer' || person !== before.person
        ? await clearFlags(trx, workspace, ({ scope }) => scope === `me:${id}`)
        : new Set<string>();
    const data = { id, name, access, person };
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'member', id, data }]);
    const detail = { from: before.access, to: access, person };
    const now = deps.clock();
    await writeAudit(trx, { workspace, by: caller, action: 'access.changed', subject: id, detail, now });
    return scopes.add('workspace');
  });
  deps.pokes.send(workspace, scopes);
  deps.jobs.wake();
}

/** Nobody gives more than they have; that includes giving it to themselves. */
function requireOwnAccess({ member }: Caller, access: Access): void {
  if (isAllowed(member.access, access)) return;
  const message = `You have access "${member.access}" and cannot give "${access}".`;
  throw new ApiError(403, 'not-allowed', message);
}

/** Codes they made and kept would let somebody in with more than they may give now. */
async function deleteInvitesAbove(trx: Writer, workspace: string, member: string, access: Access) {
  const open = await trx
    .selectFrom('invites')
    .select(['hash', 'access'])
    .where('workspace', '=', workspace)
    .where('created_by', '=', member)
    .where('used_at', 'is', null)
    .execute();
  const mayInvite = isAllowed(access, 'admin');
  const above = open.filter((invite) => !mayInvite || !isAllowed(access, invite.access as Access));
  if (above.length === 0) return;
  const hashes = above.map(({ hash }) => hash);
  await trx.deleteFrom('invites').where('hash', 'in', hashes).execute();
}
