import { endSessionsOf } from '../auth/logins.ts';
import { endOf, endOfDevice } from '../live/poke-bus.ts';
import type { Writer } from '../store/tables.ts';
import { writeAudit } from './write-audit.ts';

/** Why a device was disconnected: by its own browser, by somebody for it, with its member, because an older refresh
 *  token of it came back, or because it was not seen for too long. */
export type RevokedWhy = 'left' | 'revoked' | 'everywhere' | 'removed' | 'reused' | 'absent';

const sentences: Record<RevokedWhy, string> = {
  left: 'This browser was disconnected. Connect it again.',
  revoked: 'This browser was disconnected by you or an admin. Connect it again.',
  everywhere: 'You were signed out everywhere. Connect this browser again.',
  removed: 'You no longer belong to this workspace. Ask an admin if that is a mistake.',
  reused:
    "A copy of this browser's access was used somewhere else, so it was disconnected to be safe. Connect it again, and tell your admin.",
  absent: 'This browser was not used for half a year and was disconnected. Connect it again.',
};

/** What a person is told whose browser was disconnected. */
export function whyRevoked(why: string | null): string {
  return sentences[why as RevokedWhy] ?? sentences.revoked;
}

/** What a program is told: after the first two of these it deletes its copy of the workspace. */
export function codeOf(why: string | null): string {
  if (why === 'everywhere') return 'signed-out-everywhere';
  return why === 'removed' ? 'member-removed' : 'device-revoked';
}

/** Ends all tokens of one device; the row stays, with the reason. `by` is the member who did it. */
export async function revokeDevice(
  trx: Writer,
  input: { workspace: string; device: string; why: RevokedWhy; by: string | null; now: Date },
): Promise<void> {
  const { workspace, device, why, by, now } = input;
  await trx
    .updateTable('devices')
    .set({ revoked_at: now.getTime(), revoked_why: why, revoked_by: by })
    .where('workspace', '=', workspace)
    .where('id', '=', device)
    .where('revoked_at', 'is', null)
    .execute();
  await trx.deleteFrom('tokens').where('workspace', '=', workspace).where('device_id', '=', device).execute();
  const who = by === null ? null : { member: { id: by } };
  const action = 'device.revoked' as const;
  await writeAudit(trx, { workspace, by: who, action, subject: device, detail: { why }, now });
}

/** Ends every token and device of a member, and what their sign-in has open on our pages. Returns what to poke once that is safe. */
export async function revokeEverywhere(
  trx: Writer,
  input: { workspace: string; member: string; why: RevokedWhy; by: string | null; now: Date },
): Promise<Set<string>> {
  const { workspace, member, why, by, now } = input;
  await endSessionsOf(trx, workspace, member);
  const tokens = await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .returning('hash')
    .execute();
  const devices = await trx
    .updateTable('devices')
    .set({ revoked_at: now.getTime(), revoked_why: why, revoked_by: by })
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  const who = by === null ? null : { member: { id: by } };
  const detail = { why, devices: devices.length };
  await writeAudit(trx, { workspace, by: who, action: 'device.revoked', subject: member, detail, now });
  return new Set([...tokens.map(({ hash }) => endOf(hash)), ...devices.map(({ id }) => endOfDevice(id))]);
}
