import { randomInt } from 'node:crypto';
import type { PairAnswer } from '../../lib/sync/protocol.ts';
import { access } from '../../lib/sync/protocol.ts';
import type { DeviceCodeAnswer } from '../../lib/sync/sign-in-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { issueTokens } from '../services/issue-tokens.ts';
import { createToken, hashSecret } from '../services/secrets.ts';
import { writeAudit } from '../services/write-audit.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';

const lifetime = 10 * 60 * 1000;
/** Letters that read alike in any hand and make no words (RFC 8628 §6.1): eight of them are 34 bits. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';

/** A browser that asks to be connected, as the approving page shows it. */
export interface DeviceRequest {
  userCode: string;
  device: string;
  askedAt: Date;
  state: 'asked' | 'approved' | 'denied' | 'used' | 'expired';
}

/** Notes that a browser asks to be connected; its two codes are kept as hashes only. */
export async function startDeviceCode(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  device: string,
): Promise<DeviceCodeAnswer> {
  const now = clock().getTime();
  const deviceCode = createToken();
  const userCode = createUserCode();
  await db
    .deleteFrom('device_codes')
    .where('expires_at', '<', now - lifetime)
    .execute();
  await db
    .insertInto('device_codes')
    .values({
      hash: hashSecret(deviceCode),
      user_code: hashSecret(userCode),
      device,
      state: 'asked',
      workspace: null,
      member: null,
      created_at: now,
      expires_at: now + lifetime,
    })
    .execute();
  const path = `/device?user_code=${userCode}`;
  return { deviceCode, userCode, path, expiresAt: new Date(now + lifetime).toISOString(), interval: 5 };
}

/** The request behind a code as a person typed it, or nothing where no browser asked by it. */
export async function findDeviceRequest(
  db: Store,
  typed: string,
  now: Date,
): Promise<DeviceRequest | undefined> {
  const userCode = normaliseUserCode(typed);
  const row = await db
    .selectFrom('device_codes')
    .select(['device', 'created_at', 'expires_at', 'state'])
    .where('user_code', '=', hashSecret(userCode))
    .executeTakeFirst();
  if (!row) return undefined;
  const expired = row.expires_at <= now.getTime() && row.state === 'asked';
  const { device, created_at } = row;
  return { userCode, device, askedAt: new Date(created_at), state: expired ? 'expired' : row.state };
}

/** Decides on a request: for a member, or (null) against everybody. False when it was decided before or is too
 *  old: of two people who decide at once, the first counts. */
export async function decideDeviceRequest(
  db: Store,
  userCode: string,
  member: { workspace: string; id: string } | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('device_codes')
    .set(member ? { state: 'approved', workspace: member.workspace, member: member.id } : { state: 'denied' })
    .where('user_code', '=', hashSecret(normaliseUserCode(userCode)))
    .where('state', '=', 'asked')
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * What the browser gets that asked: its tokens, once, or null while nobody has decided. `client` is its program and
 * version, where it says so.
 * Throws 403 when it was denied, 410 when the code is too old or used, 404 when it was never made.
 */
export async function redeemDeviceCode(
  deps: Pick<Deps, 'db' | 'clock'>,
  deviceCode: string,
  client: string | null,
): Promise<PairAnswer | null> {
  const now = deps.clock();
  const hash = hashSecret(deviceCode);
  const found = await deps.db
    .selectFrom('device_codes')
    .select('workspace')
    .where('hash', '=', hash)
    .executeTakeFirst();
  const use = async (trx: Writer) => {
    const won = await trx
      .updateTable('device_codes')
      .set({ state: 'used' })
      .where('hash', '=', hash)
      .where('state', '=', 'approved')
      .where('expires_at', '>', now.getTime())
      .returning(['workspace', 'member', 'device'])
      .executeTakeFirst();
    if (!won?.workspace || !won.member) return null;
    return connect(trx, { workspace: won.workspace, member: won.member, device: won.device, client, now });
  };
  const answer = found?.workspace ? await inWorkspace(deps.db, found.workspace, use) : null;
  if (answer) return answer;
  const row = await deps.db
    .selectFrom('device_codes')
    .select(['state', 'expires_at'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row?.state === 'asked' && row.expires_at > now.getTime()) return null;
  throw refusal(row?.state);
}

async function connect(
  trx: Writer,
  input: { workspace: string; member: string; device: string; client: string | null; now: Date },
): Promise<PairAnswer> {
  const { workspace, member: id } = input;
  const found = await trx
    .selectFrom('members')
    .innerJoin('workspaces', 'workspaces.id', 'members.workspace')
    .select(['members.name', 'access', 'person', 'workspaces.name as workspace_name'])
    .where('members.workspace', '=', workspace)
    .where('members.id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw refusal('denied');
  const { device, now } = input;
  await writeAudit(trx, {
    workspace,
    by: { member: { id } },
    action: 'signin.done',
    subject: id,
    device,
    now,
  });
  const tokens = await issueTokens(trx, input);
  const member = { id, name: found.name, access: access.parse(found.access), person: found.person };
  return { ...tokens, workspace: { id: workspace, name: found.workspace_name }, member };
}

function refusal(state: string | undefined): ApiError {
  if (state === 'denied') {
    return new ApiError(
      403,
      'access-denied',
      'The request was denied on the page that opened. Nothing was connected.',
    );
  }
  if (state === 'used') {
    return new ApiError(
      410,
      'used-code',
      'This code has connected a browser already. Press Sign in for a new one.',
    );
  }
  if (state) {
    return new ApiError(
      410,
      'expired-code',
      'Nobody approved the code within ten minutes. Press Sign in for a new one.',
    );
  }
  return new ApiError(
    404,
    'unknown-code',
    'The backend does not know this code. Press Sign in for a new one.',
  );
}

function createUserCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${group()}-${group()}`;
}

/** The code as it was made, from what a person typed. */
function normaliseUserCode(typed: string): string {
  return typed
    .slice(0, 40)
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .replace(/^(.{4})(?=.)/, '$1-');
}
