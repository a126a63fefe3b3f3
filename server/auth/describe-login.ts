import type * as z from 'zod/mini';
import type { loginAnswer } from '../../lib/sync/sign-in-protocol.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../services/caller.ts';
import { findLogin } from './logins.ts';
import { describeSignOn } from './sign-ons.ts';

/** By which means a member can sign in. */
export async function describeLogin(
  { db, signIn }: Pick<Deps, 'db' | 'signIn'>,
  { workspace, member }: Caller,
): Promise<z.infer<typeof loginAnswer>> {
  const login = await findLogin(db, workspace, member.id);
  const { signOn } = await describeSignOn({ db, signIn }, workspace);
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
