import type * as z from 'zod/mini';
import type { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { access } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { clearFlags } from './clear-flags.ts';
import { requireAnotherOwner, requireMember } from './require-member.ts';
import { revokeEverywhere } from './revoke-devices.ts';
import { writeAudit } from './write-audit.ts';

/** Who belongs to the workspace, longest first, with how many browsers of theirs are connected. */
export async function listMembers(db: Store, workspace: string): Promise<z.infer<typeof membersAnswer>> {
  const rows = await db
    .selectFrom('members')
    .select(['id', 'name', 'access', 'person', 'builtin', 'created_at'])
    .where('workspace', '=', workspace)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const browsers = await countBrowsers(db, workspace);
  const members = rows.map(({ id, name, person, builtin, created_at, ...row }) => ({
    id,
    name,
    access: access.parse(row.access),
    person,
    builtin: builtin === 1,
    since: new Date(created_at).toISOString(),
    // The command line's own token is no browser.
    browsers: builtin === 1 ? 0 : (browsers.get(id) ?? 0),
  }));
  return { members };
}

/** Connected browsers by member: devices, and tokens from before there were devices. */
async function countBrowsers(db: Store, workspace: string): Promise<Map<string, number>> {
  const devices = await db
    .selectFrom('devices')
    .select('member')
    .where('workspace', '=', workspace)
    .where('revoked_at', 'is', null)
    .execute();
  const lasting = await db
    .selectFrom('tokens')
    .select('member')
    .where('workspace', '=', workspace)
    .where('device_id', 'is', null)
    .execute();
  const counts = new Map<string, number>();
  for (const { member } of [...devices, ...lasting]) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

/**
 * Takes a member out of the workspace: their browsers are disconnected, their open invites and flags are gone.
 * What they did stays in the journal. Throws 404 for an unknown one, 403 for one with more access than the
 * caller, 409 for the command line's and for the last owner.
 */
export async function removeMember(deps: Deps, caller: Caller, id: string): Promise<void> {
  const { workspace } = caller;
  const scopes = await inWorkspace(deps.db, workspace, async (trx) => {
    const { access } = await requireMember(trx, caller, id, 'remove');
    if (access === 'owner') await requireAnotherOwner(trx, workspace, id);
    const now = deps.clock();
    const by = caller.member.id;
    const ended = await revokeEverywhere(trx, { workspace, member: id, why: 'removed', by, now });
    // A code they made and kept would let them in again.
    await trx
      .deleteFrom('invites')
      .where('workspace', '=', workspace)
      .where('created_by', '=', id)
      .where('used_at', 'is', null)
      .execute();
    await trx
      .updateTable('members')
      .set({ removed_at: now.getTime() })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'member', id, data: null }]);
    await writeAudit(trx, { workspace, by: caller, action: 'member.removed', subject: id, now });
    await clearFlags(trx, workspace, ({ scope }) => scope === `me:${id}`);
    return ended.add('workspace');
  });
  deps.pokes.send(workspace, scopes);
}
