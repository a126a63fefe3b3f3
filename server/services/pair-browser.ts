import { access, type PairAnswer } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { ClientInfo } from '../http/client-of.ts';
import { requestSweep } from '../jobs/request-sweep.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { addMember } from './add-member.ts';
import { addToken } from './add-token.ts';
import { issueTokens } from './issue-tokens.ts';
import { hashSecret, normaliseInviteCode } from './secrets.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Turns a one-time invite code into a member with tokens for this browser; an extension of protocol version 1 gets a
 * token that lasts.
 * Throws 403 for a code that was never made, 410 for one that is used or too old, 429 after too many wrong ones.
 */
export async function pairBrowser(
  deps: Deps,
  { code, device }: { code: string; device: string },
  { protocol, program, address }: ClientInfo,
): Promise<PairAnswer> {
  const now = deps.clock();
  const hash = hashSecret(normaliseInviteCode(code));
  await deps.rates.check('wrongCode', address);
  const invite = await getInvite(deps.db, hash, now).catch(async (error: unknown) => {
    await deps.rates.count('wrongCode', address);
    throw error;
  });
  const { workspace, answer } = await inWorkspace(deps.db, invite.workspace, async (trx) => {
    await spendInvite(trx, hash, now);
    const { name, person, email } = invite;
    const wanted = { name, access: access.parse(invite.access), person, email, builtin: false };
    const member = await addMember(trx, invite.workspace, wanted, now);
    await trx.updateTable('invites').set({ used_by: member.id }).where('hash', '=', invite.hash).execute();
    await writeAudit(trx, {
      ...{ workspace: invite.workspace, by: { member }, action: 'member.joined', subject: member.id },
      ...{ detail: { access: member.access }, device, now },
    });
    // They may be the person whom flags wait for.
    if (member.person) await requestSweep(trx, invite.workspace, now);
    const given = { workspace: invite.workspace, member: member.id, device, client: program, now };
    const tokens =
      protocol === 1
        ? { token: await addToken(trx, invite.workspace, member.id, device, now) }
        : await issueTokens(trx, given);
    const workspace = await trx
      .selectFrom('workspaces')
      .select(['id', 'name'])
      .where('id', '=', invite.workspace)
      .executeTakeFirstOrThrow();
    return { workspace, answer: { ...tokens, workspace, member } };
  });
  deps.pokes.send(workspace.id, new Set(['workspace']));
  deps.jobs.wake();
  return answer;
}

async function getInvite(db: Store, hash: string, now: Date) {
  const invite = await db.selectFrom('invites').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!invite) {
    const message = 'This invite code is not known here. Check it letter by letter, or ask for a new one.';
    throw new ApiError(403, 'wrong-code', message);
  }
  if (invite.used_at === null && invite.expires_at <= now.getTime()) {
    const message = 'This invite code has expired. Ask an administrator of your workspace for a new one.';
    throw new ApiError(410, 'expired-code', message);
  }
  return invite;
}

async function spendInvite(trx: Writer, hash: string, now: Date) {
  const { numUpdatedRows } = await trx
    .updateTable('invites')
    .set({ used_at: now.getTime() })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const message = 'This invite code was already used; each code connects one browser. Ask for a new one.';
    throw new ApiError(410, 'used-code', message);
  }
}
