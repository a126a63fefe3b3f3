import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { endOf, endOfDevice } from '../live/poke-bus.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Caller } from './caller.ts';
import { revokeDevice } from './revoke-devices.ts';

/** Ends the caller's own tokens and live connection: this browser leaves. Throws 409 for the command line's. */
export async function revokeToken(
  deps: Pick<Deps, 'db' | 'clock' | 'pokes'>,
  { workspace, token, device, member }: Caller,
): Promise<void> {
  const builtin = await deps.db
    .selectFrom('members')
    .select('builtin')
    .where('workspace', '=', workspace)
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  if (builtin.builtin === 1) {
    const message =
      "This is the command line's token. To replace it, delete admin-token in the data folder and restart the server.";
    throw new ApiError(409, 'builtin-member', message);
  }
  await inWorkspace(deps.db, workspace, async (trx) => {
    await trx.deleteFrom('tokens').where('hash', '=', token).execute();
    if (device !== null)
      await revokeDevice(trx, { workspace, device, why: 'left', by: member.id, now: deps.clock() });
  });
  deps.pokes.send(workspace, new Set([endOf(token), ...(device === null ? [] : [endOfDevice(device)])]));
}
