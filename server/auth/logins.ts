import { access, type MemberInfo, type WorkspaceInfo } from '../../lib/sync/protocol.ts';
import type { Store, Writer } from '../store/tables.ts';

/** A member that somebody who signed in is. */
export interface Membership {
  workspace: WorkspaceInfo;
  member: MemberInfo;
}

/** How a member signs in, or nothing while they cannot. */
export function findLogin(
  db: Store,
  workspace: string,
  member: string,
): Promise<{ user: string; email: string } | undefined> {
  return db
    .selectFrom('member_logins')
    .innerJoin('auth_users', 'auth_users.id', 'member_logins.user_id')
    .select(['auth_users.id as user', 'auth_users.email'])
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .executeTakeFirst();
}

/** The members that somebody who signed in is now, by the workspaces' names. Those who were removed are none. */
export async function readMemberships(db: Store, user: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('member_logins')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace', '=', 'member_logins.workspace')
        .onRef('members.id', '=', 'member_logins.member'),
    )
    .innerJoin('workspaces', 'workspaces.id', 'members.workspace')
    .select(['members.id', 'members.name', 'access', 'person', 'workspaces.id as workspace'])
    .select('workspaces.name as title')
    .where('user_id', '=', user)
    .where('removed_at', 'is', null)
    .orderBy('title')
    .execute();
  return rows.map(({ id, name, person, workspace, title, ...row }) => ({
    workspace: { id: workspace, name: title },
    member: { id, name, person, access: access.parse(row.access) },
  }));
}

/** Ends what a member's sign-in could still open: sessions on our pages, approvals under way, unused links. */
export async function endSessionsOf(trx: Writer, workspace: string, member: string): Promise<void> {
  const login = await findLogin(trx, workspace, member);
  if (login) await trx.deleteFrom('auth_sessions').where('user_id', '=', login.user).execute();
  await trx
    .deleteFrom('device_codes')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .execute();
  await trx
    .deleteFrom('access_links')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('used_at', 'is', null)
    .execute();
}

/** Takes a member's sign-in away, and the person behind it (address, password, passkeys) where it is nobody else's. */
export async function forgetLogin(trx: Writer, workspace: string, member: string): Promise<void> {
  const login = await findLogin(trx, workspace, member);
  if (!login) return;
  await endSessionsOf(trx, workspace, member);
  await trx
    .deleteFrom('member_logins')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .execute();
  const other = await trx
    .selectFrom('member_logins')
    .select('member')
    .where('user_id', '=', login.user)
    .executeTakeFirst();
  if (other) return;
  for (const table of ['auth_passkeys', 'auth_accounts'] as const)
    await trx.deleteFrom(table).where('user_id', '=', login.user).execute();
  await trx.deleteFrom('auth_users').where('id', '=', login.user).execute();
}
