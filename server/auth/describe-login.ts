import type * as z from 'zod/mini';
import type { loginAnswer } from '../../lib/sync/sign-in-protocol.ts';
import type { Caller } from '../services/caller.ts';
import type { Store } from '../store/tables.ts';
import { findLogin } from './logins.ts';

/** By which means a member can sign in. */
export async function describeLogin(
  db: Store,
  { workspace, member }: Caller,
): Promise<z.infer<typeof loginAnswer>> {
  const login = await findLogin(db, workspace, member.id);
  const signOn = await db
    .selectFrom('sign_ons')
    .select('name')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  const nothing = { email: null, password: false, passkeys: 0, signOn: signOn?.name ?? null };
  if (!login) return nothing;
  const password = await db
    .selectFrom('auth_accounts')
    .select('id')
    .where('user_id', '=', login.user)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  const passkeys = await db
    .selectFrom('auth_passkeys')
    .select('id')
    .where('user_id', '=', login.user)
    .execute();
  return { ...nothing, email: login.email, password: password !== undefined, passkeys: passkeys.length };
}
