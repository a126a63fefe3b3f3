import type { DevicesAnswer } from '../../lib/sync/people-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { endOf, endOfDevice } from '../live/poke-bus.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Writer } from '../store/tables.ts';
import { type Caller, isAllowed } from './caller.ts';
import { requireMember } from './require-member.ts';
import { revokeDevice, revokeEverywhere, whyRevoked } from './revoke-devices.ts';
import { writeAudit } from './write-audit.ts';

/** Ids of browsers with a token from before there were devices: this, and the beginning of the token's hash. */
const lastingPrefix = 'lasting-';
const lastingLength = 32;

/** The browsers of a member, the ones connected last first; disconnected ones with the reason. Throws 403 for another
 *  member's to everybody below admin, 404 for one who is not there. */
export async function listDevices(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  asked: string | undefined,
): Promise<DevicesAnswer> {
  const { workspace } = caller;
  const member = asked ?? caller.member.id;
  if (member !== caller.member.id) {
    requireAdmin(caller);
    await inWorkspace(db, workspace, (trx) => requireMember(trx, caller, member, 'see the browsers of'));
  }
  const rows = await db
    .selectFrom('devices')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  const lasting = await db
    .selectFrom('tokens')
    .select(['hash', 'device', 'created_at'])
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('device_id', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return {
    devices: [
      ...rows.map((row) => ({
        id: row.id,
        name: row.name,
        client: row.client,
        since: iso(row.created_at),
        seen: iso(row.seen_at),
        current: row.id === caller.device,
        revoked:
          row.revoked_at === null ? null : { at: iso(row.revoked_at), why: whyRevoked(row.revoked_why) },
      })),
      ...lasting.map(({ hash, device, created_at }) => ({
        id: lastingPrefix + hash.slice(0, lastingLength),
        name: device,
        client: null,
        since: iso(created_at),
        seen: null,
        current: hash === caller.token,
        revoked: null,
      })),
    ],
  };
}

/** Disconnects one browser of the workspace: one's own, or, for admins, that of a member with no more access. Throws 404
 *  for an unknown one, and for another member's to everybody below admin. */
export async function revokeOne(deps: Deps, caller: Caller, id: string): Promise<void> {
  const { workspace } = caller;
  const now = deps.clock();
  const ended = await inWorkspace(deps.db, workspace, async (trx) => {
    const found = await findDevice(trx, workspace, id);
    const isOwn = found?.member === caller.member.id;
    if (!found || (!isOwn && !isAllowed(caller.member.access, 'admin'))) {
      const message = `There is no browser with the id "${id}". GET /v1/devices (waymark devices) lists them.`;
      throw new ApiError(404, 'unknown-device', message);
    }
    await requireMember(trx, caller, found.member, 'disconnect the browsers of');
    if (found.token !== null) {
      await trx.deleteFrom('tokens').where('hash', '=', found.token).execute();
      const detail = { why: 'revoked' };
      await writeAudit(trx, { workspace, by: caller, action: 'device.revoked', subject: id, detail, now });
      return endOf(found.token);
    }
    await revokeDevice(trx, { workspace, device: id, why: 'revoked', by: caller.member.id, now });
    return endOfDevice(id);
  });
  deps.pokes.send(workspace, new Set([ended]));
}

/** Signs a member out everywhere: oneself, or, for admins, a member with no more access. Returns how many browsers were
 *  disconnected. Throws 403, 404 and 409 as `requireMember`. */
export async function signOutEverywhere(
  deps: Deps,
  caller: Caller,
  asked: string | undefined,
): Promise<number> {
  const { workspace } = caller;
  const member = asked ?? caller.member.id;
  if (member !== caller.member.id) requireAdmin(caller);
  const by = caller.member.id;
  const now = deps.clock();
  const { ended, browsers } = await inWorkspace(deps.db, workspace, async (trx) => {
    await requireMember(trx, caller, member, 'sign out');
    const browsers = await countConnected(trx, workspace, member);
    const ended = await revokeEverywhere(trx, { workspace, member, why: 'everywhere', by, now });
    return { ended, browsers };
  });
  deps.pokes.send(workspace, ended);
  return browsers;
}

async function findDevice(trx: Writer, workspace: string, id: string) {
  const device = await trx
    .selectFrom('devices')
    .select('member')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (device) return { member: device.member, token: null };
  const start = id.startsWith(lastingPrefix) ? id.slice(lastingPrefix.length) : '';
  if (start.length !== lastingLength || !/^[0-9a-f]+$/.test(start)) return undefined;
  const lasting = await trx
    .selectFrom('tokens')
    .select(['member', 'hash'])
    .where('workspace', '=', workspace)
    .where('device_id', 'is', null)
    .where('hash', 'like', `${start}%`)
    .executeTakeFirst();
  return lasting && { member: lasting.member, token: lasting.hash };
}

async function countConnected(trx: Writer, workspace: string, member: string): Promise<number> {
  const devices = await trx
    .selectFrom('devices')
    .select('id')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('revoked_at', 'is', null)
    .execute();
  const lasting = await trx
    .selectFrom('tokens')
    .select('hash')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('device_id', 'is', null)
    .execute();
  return devices.length + lasting.length;
}

function requireAdmin({ member }: Caller): void {
  if (isAllowed(member.access, 'admin')) return;
  const message = `This needs access "admin" and you have "${member.access}". Without "member" it is about your own browsers.`;
  throw new ApiError(403, 'not-allowed', message);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
