import type { TokenSet } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { ClientInfo } from '../http/client-of.ts';
import { endOfDevice } from '../live/poke-bus.ts';
import { inLine } from '../store/in-workspace.ts';
import type { Writer } from '../store/tables.ts';
import { addAccessToken, addDevice } from './issue-tokens.ts';
import { codeOf, revokeDevice, whyRevoked } from './revoke-devices.ts';
import { createRefreshToken, familyOfLasting, findFamily, hashSecret } from './secrets.ts';

/** A browser that has not been opened for longer has to sign in again, in milliseconds. */
const longestAbsence = 180 * 24 * 60 * 60 * 1000;
/** How many answers to the same refresh token may be on their way; the oldest are forgotten beyond that. */
const mostSiblings = 32;

/** What became of a refresh: tokens, or why not. A refusal is returned, not thrown, because what it writes must stay. */
type Outcome = { ok: true; tokens: TokenSet } | { ok: false; refusal: ApiError; ended?: Ended };
interface Ended {
  workspace: string;
  device: string;
}

/**
 * Exchanges a device's refresh token for a new one and an access token.
 *
 * The token that is given stays good until one that it was exchanged for is given here in turn: a browser may be
 * ended before it has written the answer down, and asks again. Any older one is in two hands, and the device is
 * disconnected. A lasting token of an older extension is exchanged once in the same way.
 *
 * Throws 401 with the reason, for people, in its message, and 429 when it is asked too often.
 */
export async function refreshTokens(
  deps: Pick<Deps, 'db' | 'clock' | 'pokes' | 'log' | 'rates'>,
  refresh: string,
  { program, address }: ClientInfo,
): Promise<TokenSet> {
  const now = deps.clock();
  const device = hashSecret(familyOf(refresh));
  await deps.rates.check('wrongToken', address);
  await deps.rates.count('exchange', device);
  const outcome = await inLine(deps.db, `device ${device}`, (trx) => exchange(trx, refresh, program, now));
  if (outcome.ok) return outcome.tokens;
  if (outcome.ended) {
    const { workspace, device } = outcome.ended;
    deps.log.warn('A device was disconnected: an older refresh token of it was used again', { device });
    deps.pokes.send(workspace, new Set([endOfDevice(device)]));
  }
  // Only what is no token of any device: an old browser that wakes up is no attack.
  if (outcome.refusal.code === 'not-signed-in') await deps.rates.count('wrongToken', address);
  throw outcome.refusal;
}

async function exchange(trx: Writer, presented: string, client: string | null, now: Date): Promise<Outcome> {
  const family = familyOf(presented);
  const lasting = findFamily(presented) === undefined;
  const known = (await findDevice(trx, family)) ?? (lasting && (await adopt(trx, presented, family, now)));
  if (!known) return refused('not-signed-in', 'This browser is not known here any more. Connect it again.');
  const { workspace, id } = known;
  // Writing to its row first makes two exchanges of one device take turns.
  const device = await trx
    .updateTable('devices')
    .set({ seen_at: now.getTime(), ...(client === null ? {} : { client }) })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (device.revoked_at !== null) return refused(codeOf(device.revoked_why), whyRevoked(device.revoked_why));
  const given = (await findGiven(trx, presented)) ?? (await meetAgain(trx, device, presented, now));
  if (!given || given.generation < device.generation - 1) {
    await revokeDevice(trx, { workspace, device: id, why: 'reused', by: null, now });
    return { ...refused('token-reused', whyRevoked('reused')), ended: { workspace, device: id } };
  }
  if (known.seen_at < now.getTime() - longestAbsence) {
    await revokeDevice(trx, { workspace, device: id, why: 'absent', by: null, now });
    return refused('device-revoked', whyRevoked('absent'));
  }
  const generation = given.generation + 1;
  if (given.generation === device.generation) await retireBefore(trx, device, given.hash, generation);
  const token = createRefreshToken(family);
  await trx
    .insertInto('refresh_tokens')
    .values({ hash: hashSecret(token), workspace, device: id, generation, created_at: now.getTime() })
    .execute();
  await forgetOldest(trx, workspace, id, generation);
  const access = await addAccessToken(trx, {
    workspace,
    member: device.member,
    id,
    device: device.name,
    now,
  });
  return { ok: true, tokens: { ...access, refresh: token } };
}

function familyOf(presented: string): string {
  return findFamily(presented) ?? familyOfLasting(presented);
}

function findGiven(trx: Writer, presented: string) {
  return trx
    .selectFrom('refresh_tokens')
    .select(['hash', 'generation'])
    .where('hash', '=', hashSecret(presented))
    .executeTakeFirst();
}

/** A restored database knows no refresh tokens (generation 0). The first one of a device that comes, which is told by
 *  what all of them have in common, is taken for its newest; another one that comes then is a copy. */
async function meetAgain(
  trx: Writer,
  { workspace, id, generation }: { workspace: string; id: string; generation: number },
  presented: string,
  now: Date,
) {
  if (generation !== 0) return undefined;
  const first = { hash: hashSecret(presented), generation };
  await trx
    .insertInto('refresh_tokens')
    .values({ ...first, workspace, device: id, created_at: now.getTime() })
    .execute();
  return first;
}

function refused(code: string, message: string): { ok: false; refusal: ApiError } {
  return { ok: false, refusal: new ApiError(401, code, message) };
}

function findDevice(trx: Writer, family: string) {
  return trx
    .selectFrom('devices')
    .select(['workspace', 'id', 'seen_at'])
    .where('family', '=', hashSecret(family))
    .executeTakeFirst();
}

/** Makes a device of a browser's lasting token, which becomes the oldest of its refresh tokens. The command line's
 *  own token stays as it is. */
async function adopt(trx: Writer, lasting: string, family: string, now: Date) {
  const hash = hashSecret(lasting);
  const found = await trx
    .selectFrom('tokens')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'tokens.workspace').onRef('members.id', '=', 'tokens.member'),
    )
    .select(['tokens.workspace', 'tokens.member', 'tokens.device'])
    .where('tokens.hash', '=', hash)
    .where('tokens.expires_at', 'is', null)
    .where('members.builtin', '=', 0)
    .where('members.removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const { workspace } = found;
  const id = await addDevice(trx, { ...found, family, generation: 1, now });
  const row = { hash, workspace, device: id, generation: 0, created_at: now.getTime() };
  await trx.insertInto('refresh_tokens').values(row).execute();
  await trx.updateTable('tokens').set({ device_id: id }).where('hash', '=', hash).execute();
  return { workspace, id, seen_at: now.getTime() };
}

/** The first of its generation that comes back: what it was made from, and its sisters, are worth nothing now. */
async function retireBefore(
  trx: Writer,
  { workspace, id }: { workspace: string; id: string },
  given: string,
  generation: number,
): Promise<void> {
  await trx
    .deleteFrom('refresh_tokens')
    .where('workspace', '=', workspace)
    .where('device', '=', id)
    .where('hash', '!=', given)
    .execute();
  await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('device_id', '=', id)
    .where('expires_at', 'is', null)
    .execute();
  await trx
    .updateTable('devices')
    .set({ generation })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}

async function forgetOldest(trx: Writer, workspace: string, device: string, generation: number) {
  const sisters = await trx
    .selectFrom('refresh_tokens')
    .select('hash')
    .where('workspace', '=', workspace)
    .where('device', '=', device)
    .where('generation', '=', generation)
    .orderBy('created_at', 'desc')
    .execute();
  const surplus = sisters.slice(mostSiblings).map(({ hash }) => hash);
  if (surplus.length > 0) await trx.deleteFrom('refresh_tokens').where('hash', 'in', surplus).execute();
}
