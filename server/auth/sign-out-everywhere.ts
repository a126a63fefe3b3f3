import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Caller } from '../services/caller.ts';
import { revokeEverywhere } from '../services/revoke-devices.ts';
import { writeAudit } from '../services/write-audit.ts';
import { inWorkspace } from '../store/in-workspace.ts';

/** Ends every browser, session and pending approval of the caller; their browsers delete their copies when they next
 *  ask. Throws 409 for the command line. */
export async function signOutEverywhere(
  { db, clock, pokes }: Deps,
  { workspace, member, token }: Caller,
): Promise<{ browsers: number }> {
  const ended = await inWorkspace(db, workspace, async (trx) => {
    const { builtin } = await trx
      .selectFrom('members')
      .select('builtin')
      .where('workspace', '=', workspace)
      .where('id', '=', member.id)
      .executeTakeFirstOrThrow();
    if (builtin === 1) {
      const message =
        'This is the command line. To replace its token, delete admin-token in the data folder.';
      throw new ApiError(409, 'builtin-member', message);
    }
    const detail = { why: 'everywhere' };
    const by = { token, member };
    await writeAudit(trx, {
      workspace,
      by,
      action: 'device.revoked',
      subject: member.id,
      detail,
      now: clock(),
    });
    return revokeEverywhere(trx, {
      ...{ workspace, member: member.id, why: 'everywhere', by: member.id, now: clock() },
    });
  });
  pokes.send(workspace, ended);
  return { browsers: ended.size };
}
