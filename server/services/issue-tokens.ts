import { v7 as uuid } from 'uuid';
import type { TokenSet } from '../../lib/sync/protocol.ts';
import type { Writer } from '../store/tables.ts';
import { createFamily, createRefreshToken, createToken, hashSecret } from './secrets.ts';

/** How long an access token is worth something, in milliseconds. */
const accessLifetime = 15 * 60 * 1000;

/**
 * Connects a browser of a member: a device with its first access and refresh token. `device` is what the browser
 * calls itself, `client` program and version where it says so. The returned texts are kept nowhere on the server.
 */
export async function issueTokens(
  trx: Writer,
  input: { workspace: string; member: string; device: string; client?: string | null; now: Date },
): Promise<TokenSet> {
  const { now } = input;
  const family = createFamily();
  const id = await addDevice(trx, { ...input, family, generation: 1 });
  const refresh = createRefreshToken(family);
  await trx
    .insertInto('refresh_tokens')
    .values({
      hash: hashSecret(refresh),
      workspace: input.workspace,
      device: id,
      generation: 1,
      created_at: now.getTime(),
    })
    .execute();
  return { ...(await addAccessToken(trx, { ...input, id })), refresh };
}

/** Writes a device down and returns its id. */
export async function addDevice(
  trx: Writer,
  input: {
    workspace: string;
    member: string;
    device: string;
    client?: string | null;
    family: string;
    generation: number;
    now: Date;
  },
): Promise<string> {
  const { workspace, member, device: name, client = null, family, generation, now } = input;
  const id = uuid();
  const at = now.getTime();
  await trx
    .insertInto('devices')
    .values({
      ...{ workspace, id, member, name, client, family: hashSecret(family), generation },
      ...{ created_at: at, seen_at: at, revoked_at: null, revoked_why: null, revoked_by: null },
    })
    .execute();
  return id;
}

/** A new access token of a device; `token`, and for how many seconds it is good. Takes the expired ones away. */
export async function addAccessToken(
  trx: Writer,
  input: { workspace: string; member: string; id: string; device: string; now: Date },
): Promise<{ token: string; expiresIn: number }> {
  const { workspace, member, id, device, now } = input;
  await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('device_id', '=', id)
    .where('expires_at', '<=', now.getTime())
    .execute();
  const token = createToken();
  const expires_at = now.getTime() + accessLifetime;
  await trx
    .insertInto('tokens')
    .values({
      ...{ hash: hashSecret(token), workspace, member, device },
      ...{ created_at: now.getTime(), device_id: id, expires_at },
    })
    .execute();
  return { token, expiresIn: accessLifetime / 1000 };
}
