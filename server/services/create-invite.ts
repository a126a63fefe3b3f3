import type { InviteRequest } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Writer } from '../store/tables.ts';
import { type Caller, isAllowed } from './caller.ts';
import { createInviteCode, hashSecret } from './secrets.ts';
import { writeAudit } from './write-audit.ts';

/** Long enough for a holiday, short enough that a forgotten mail is no open door. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a one-time invite code. Nobody can invite to more access than their own.
 * Throws 403 for that and 422 when the playbook has no such person.
 */
export async function createInvite(
  deps: Pick<Deps, 'db' | 'clock' | 'playbooks'>,
  caller: Caller,
  { name, access, person, email }: InviteRequest,
): Promise<{ code: string; expiresAt: string }> {
  if (!isAllowed(caller.member.access, access)) {
    const message = `You have access "${caller.member.access}" and cannot invite somebody as "${access}".`;
    throw new ApiError(403, 'not-allowed', message);
  }
  if (person !== undefined) await requirePerson(deps, caller.workspace, person);
  const invited = { name, access, person: person ?? null, email: email ?? null };
  const now = deps.clock();
  const { workspace, member } = caller;
  return inWorkspace(deps.db, workspace, async (trx) => {
    await writeAudit(trx, { workspace, by: caller, action: 'invite.made', detail: { access }, now });
    return insertInvite(trx, workspace, member.id, invited, now);
  });
}

/** Stores an invite and returns its code and end. */
export async function insertInvite(
  trx: Writer,
  workspace: string,
  createdBy: string,
  invited: { name: string; access: string; person: string | null; email?: string | null },
  now: Date,
): Promise<{ code: string; expiresAt: string }> {
  const code = createInviteCode();
  const expires = now.getTime() + lifetime;
  await trx
    .insertInto('invites')
    .values({
      ...invited,
      hash: hashSecret(code),
      workspace,
      created_by: createdBy,
      created_at: now.getTime(),
      expires_at: expires,
      used_at: null,
      used_by: null,
    })
    .execute();
  return { code, expiresAt: new Date(expires).toISOString() };
}

/** Throws 422 when the playbook in force has no such person. */
export async function requirePerson(
  deps: Pick<Deps, 'db' | 'playbooks'>,
  workspace: string,
  person: string,
): Promise<void> {
  const people = (await deps.playbooks.find(deps.db, workspace))?.playbook.people ?? [];
  if (people.some(({ id }) => id === person)) return;
  const known = people.map(({ id }) => id).join(', ') || 'nobody yet';
  const message = `The playbook has no person "${person}". It knows: ${known}.`;
  throw new ApiError(422, 'unknown-person', message);
}
