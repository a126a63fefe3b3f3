import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { endOf } from '../live/poke-bus.ts';
import type { Writer } from '../store/tables.ts';
import type { Caller } from './caller.ts';

/** Ends the caller's own token and its live connection. Throws 409 for the command line's. */
export async function revokeToken(deps: Deps, { workspace, token, member }: Caller): Promise<void> {
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
  await deps.db.deleteFrom('tokens').where('hash', '=', token).execute();
  deps.pokes.send(workspace, new Set([endOf(token)]));
}

/** Deletes all tokens of a member. Returns what to poke once that is safe. */
export async function revokeTokensOf(trx: Writer, workspace: string, member: string): Promise<Set<string>> {
  const tokens = await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .returning('hash')
    .execute();
  return new Set(tokens.map(({ hash }) => endOf(hash)));
}
