import type { Writer } from '../store/tables.ts';
import { createToken, hashSecret } from './secrets.ts';

/** Makes a token without an end for one device of a member: for the command line, and for extensions from before
 *  refresh tokens. The returned text is kept nowhere on the server. */
export async function addToken(
  trx: Writer,
  workspace: string,
  member: string,
  device: string,
  now: Date,
): Promise<string> {
  const token = createToken();
  await trx
    .insertInto('tokens')
    .values({
      hash: hashSecret(token),
      workspace,
      member,
      device,
      created_at: now.getTime(),
      device_id: null,
      expires_at: null,
    })
    .execute();
  return token;
}
