import type * as z from 'zod/mini';
import type { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { access } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { type Caller, isAllowed } from './caller.ts';
import { clearFlags } from './clear-flags.ts';
import { revokeTokensOf } from './revoke-tokens.ts';

/** Who belongs to the workspace, longest first, with how many browsers of theirs are connected. */
export async function listMembers(db: Store, workspace: string): Promise<z.infer<typeof membersAnswer>> {
  const rows = await db
    .selectFrom('members')
    .leftJoin('tokens', (join) =>
      join.onRef('tokens.workspace', '=', 'members.workspace').onRef('tokens.member', '=', 'members.id'),
    )
    .select(['members.id', 'members.name', 'members.access', 'person', 'builtin', 'members.created_at'])
    .select((eb) => eb.fn.count<number>('tokens.hash').as('browsers'))
    .where('members.workspace', '=', workspace)
    .where('members.removed_at', 'is', null)
    .groupBy(['members.id', 'members.name', 'members.access', 'person', 'builtin', 'members.created_at'])
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
  const members = rows.map(({ id, name, person, builtin, created_at, browsers, ...row }) => ({
    id,
    name,
    access: access.parse(row.access),
    person,
    builtin: builtin === 1,
    since: new Date(created_at).toISOString(),
    // The command line's own token is no browser.
    browsers: builtin === 1 ? 0 : Number(browsers),
  }));
  return { members };
}

/**
 * Takes a member out of the workspace: their browsers are disconnected, their open invites and flags are gone.
 * What they did stays in the journal. Throws 404 for an unknown one, 403 for one with more access than the
 * caller, 409 for the command line's.
 */
export async function removeMember(deps: Deps, caller: Caller, id: string): Promise<void> {
  const { workspace } = caller;
  const scopes = await deps.db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('members')
      .select(['access', 'builtin'])
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!found) {
      const message = `There is no member with the id "${id}". GET /v1/members (waymark members) lists them.`;
      throw new ApiError(404, 'unknown-member', message);
    }
    if (found.builtin === 1) {
      const message = 'The command line is a member of every workspace and cannot be removed.';
      throw new ApiError(409, 'builtin-member', message);
    }
    if (!isAllowed(caller.member.access, access.parse(found.access))) {
      const message = `You have access "${caller.member.access}" and cannot remove somebody with access "${found.access}".`;
      throw new ApiError(403, 'not-allowed', message);
    }
    const ended = await revokeTokensOf(trx, workspace, id);
    // A code they made and kept would let them in again.
    await trx
      .deleteFrom('invites')
      .where('workspace', '=', workspace)
      .where('created_by', '=', id)
      .where('used_at', 'is', null)
      .execute();
    await trx
      .updateTable('members')
      .set({ removed_at: deps.clock().getTime() })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'member', id, data: null }]);
    await clearFlags(trx, workspace, ({ scope }) => scope === `me:${id}`);
    return ended.add('workspace');
  });
  deps.pokes.send(workspace, scopes);
}
