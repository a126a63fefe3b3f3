import { hashPassword } from 'better-auth/crypto';
import { v7 as uuid } from 'uuid';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { type Caller, isAllowed } from '../services/caller.ts';
import { requireMember } from '../services/require-member.ts';
import { createToken, hashSecret } from '../services/secrets.ts';
import { writeAudit } from '../services/write-audit.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { findLogin } from './logins.ts';

const hour = 60 * 60 * 1000;
/** One that is opened at once from the extension; one that an admin hands to somebody. */
const lifetimes = { own: hour, handed: 24 * hour };

/** Whom a link is for. `login` is set when they can sign in already. */
export interface AccessLink {
  workspace: { id: string; name: string };
  member: { id: string; name: string; email: string | null };
  login: { user: string; email: string } | null;
}

/**
 * Makes the one-time link by which a member sets a password; earlier ones of theirs stop working.
 * Throws 404 for an unknown member, 403 for one with more access than the caller, 409 for the command line's.
 */
export async function createAccessLink(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  wanted: string = caller.member.id,
): Promise<{ token: string; expiresAt: Date }> {
  const { workspace } = caller;
  const isOwn = wanted === caller.member.id;
  if (!isOwn && !isAllowed(caller.member.access, 'admin')) {
    const message = 'Only an administrator can make a link for somebody else.';
    throw new ApiError(403, 'not-allowed', message);
  }
  const now = clock().getTime();
  const expires = now + (isOwn ? lifetimes.own : lifetimes.handed);
  const token = createToken();
  await inWorkspace(db, workspace, async (trx) => {
    await requireMember(trx, caller, wanted, 'make a link for them');
    await trx
      .deleteFrom('access_links')
      .where('workspace', '=', workspace)
      .where('member', '=', wanted)
      .where('used_at', 'is', null)
      .execute();
    const row = { workspace, member: wanted, created_by: caller.member.id, used_at: null };
    await trx
      .insertInto('access_links')
      .values({ ...row, hash: hashSecret(token), created_at: now, expires_at: expires })
      .execute();
    await writeAudit(trx, {
      workspace,
      by: caller,
      action: 'link.made',
      subject: wanted,
      now: new Date(now),
    });
  });
  return { token, expiresAt: new Date(expires) };
}

/** Whom a link is for, or nothing where it is used, too old, replaced or never was. Looking spends nothing. */
export async function findAccessLink(db: Store, token: string, now: Date): Promise<AccessLink | undefined> {
  const row = await db
    .selectFrom('access_links')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace', '=', 'access_links.workspace')
        .onRef('members.id', '=', 'access_links.member'),
    )
    .innerJoin('workspaces', 'workspaces.id', 'access_links.workspace')
    .select([
      'members.id',
      'members.name',
      'members.email',
      'workspaces.name as title',
      'access_links.workspace',
    ])
    .where('access_links.hash', '=', hashSecret(token))
    .where('used_at', 'is', null)
    .where('access_links.expires_at', '>', now.getTime())
    .where('members.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, name, email, title, workspace } = row;
  const login = (await findLogin(db, workspace, id)) ?? null;
  return { workspace: { id: workspace, name: title }, member: { id, name, email }, login };
}

/**
 * Sets the password of whom the link is for, ends their sessions on our pages, and spends the link. Returns the
 * address they sign in with. Throws 410 when the link was spent meanwhile, 409 when the address is somebody else's.
 */
export async function setPasswordByLink(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const now = clock();
  const link = await findAccessLink(db, token, now);
  if (!link) throw gone();
  const hash = await hashPassword(password);
  const { workspace, member } = link;
  return inWorkspace(db, workspace.id, async (trx) => {
    await spend(trx, token, now);
    const login =
      (await findLogin(trx, workspace.id, member.id)) ??
      (await addLogin(trx, link, member.email ?? email, now));
    await trx
      .insertInto('auth_accounts')
      .values({ ...credential(login.user, now), password: hash })
      .onConflict((it) =>
        it.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now.getTime() }),
      )
      .execute();
    await trx.deleteFrom('auth_sessions').where('user_id', '=', login.user).execute();
    const done = { action: 'password.set', subject: member.id, now } as const;
    await writeAudit(trx, { workspace: workspace.id, by: { member }, ...done });
    return login.email;
  });
}

/** Lets somebody who is signed in already be the member too, and spends the link. Throws 410, and 409 where the
 *  member signs in as somebody else. */
export async function joinByLink(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
  user: string,
): Promise<void> {
  const now = clock();
  const link = await findAccessLink(db, token, now);
  if (!link) throw gone();
  if (link.login) throw new ApiError(409, 'has-login', 'This person signs in with another address already.');
  await inWorkspace(db, link.workspace.id, async (trx) => {
    await spend(trx, token, now);
    const row = { workspace: link.workspace.id, member: link.member.id, user_id: user };
    await trx.insertInto('member_logins').values(row).execute();
  });
}

async function addLogin(trx: Writer, { workspace, member }: AccessLink, email: string, now: Date) {
  const user = uuid();
  const taken = await trx.selectFrom('auth_users').select('id').where('email', '=', email).executeTakeFirst();
  if (taken) {
    const message =
      'This address is used by another sign-in on this server. If it is yours, sign in with it first and then open this link again.';
    throw new ApiError(409, 'address-taken', message);
  }
  const time = { created_at: now.getTime(), updated_at: now.getTime() };
  const vouched = member.email === email ? 1 : 0;
  await trx
    .insertInto('auth_users')
    .values({ ...time, id: user, name: member.name, email, email_verified: vouched, image: null })
    .execute();
  await trx
    .insertInto('member_logins')
    .values({ workspace: workspace.id, member: member.id, user_id: user })
    .execute();
  return { user, email };
}

function credential(user: string, now: Date) {
  const none = { access_token: null, refresh_token: null, id_token: null, scope: null };
  const times = { access_token_expires_at: null, refresh_token_expires_at: null };
  const made = { created_at: now.getTime(), updated_at: now.getTime() };
  return {
    ...none,
    ...times,
    ...made,
    id: uuid(),
    account_id: user,
    provider_id: 'credential',
    user_id: user,
  };
}

async function spend(trx: Writer, token: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('access_links')
    .set({ used_at: now.getTime() })
    .where('hash', '=', hashSecret(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw gone();
}

function gone(): ApiError {
  const message = 'This link was used already or is too old. Ask for a new one.';
  return new ApiError(410, 'used-link', message);
}
