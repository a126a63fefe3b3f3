import { isAPIError } from 'better-auth/api';
import { askToSignIn, tooMany } from './entry-pages.ts';
import { judgePassword } from './judge-password.ts';
import { accountView } from './pages/account-view.ts';
import type { PageRoutes } from './sign-in-pages.ts';
import { type Person, passCookies, type Visit } from './visit.ts';

const doneTexts: Record<string, string> = {
  password: 'Your password is saved. Use it wherever Waymark asks you to sign in.',
  passkey: 'The passkey is added.',
  removed: 'The passkey is removed.',
  joined: 'The workspace belongs to your sign-in now.',
};

/** The page of whoever is signed in: their workspaces, password and passkeys. */
export function addAccountPages({ get, post, attempts }: PageRoutes): void {
  get('/account', async (visit) => {
    const { person, c } = visit;
    if (!person) return askToSignIn(visit, '/account');
    return showAccount(visit, person, { done: doneTexts[c.req.query('done') ?? ''] ?? null });
  });

  post('/account/password', async (visit, form) => {
    const { person, auth, c, from } = visit;
    if (!person) return askToSignIn(visit, '/account');
    const wait = await attempts.password(person.email, from);
    if (wait !== null) return showAccount(visit, person, { problem: tooMany(visit, wait) });
    const newPassword = String(form.password ?? '');
    const names = person.memberships.flatMap(({ member, workspace }) => [member.name, workspace.name]);
    const problem = judgePassword(newPassword, [person.email, ...names]);
    if (problem) return showAccount(visit, person, { problem });
    try {
      const { headers } = await auth.api.changePassword({
        body: { currentPassword: String(form.current ?? ''), newPassword, revokeOtherSessions: true },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(c, headers);
    } catch (error) {
      if (!isAPIError(error)) throw error;
      return showAccount(visit, person, {
        problem: 'The present password is not right. Nothing was changed.',
      });
    }
    return c.redirect('/account?done=password', 303);
  });

  post('/account/passkeys/remove', async (visit, form) => {
    const { person, c, deps } = visit;
    if (!person) return askToSignIn(visit, '/account');
    await deps.db
      .deleteFrom('auth_passkeys')
      .where('id', '=', String(form.id ?? ''))
      .where('user_id', '=', person.user)
      .execute();
    return c.redirect('/account?done=removed', 303);
  });
}

async function showAccount(
  { deps, show, token, origin }: Visit,
  { user, email, memberships }: Person,
  { done = null, problem = null }: { done?: string | null; problem?: string | null },
): Promise<Response> {
  const passkeys = await deps.db
    .selectFrom('auth_passkeys')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', user)
    .orderBy('created_at')
    .execute();
  const password = await deps.db
    .selectFrom('auth_accounts')
    .select('id')
    .where('user_id', '=', user)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  const body = accountView({
    ...{ token, origin, email, memberships, done, problem },
    hasPassword: password !== undefined,
    passkeys: passkeys.map(({ id, name, created_at }) => ({
      id,
      name: name ?? 'Passkey',
      since: new Date(created_at ?? 0).toISOString().slice(0, 10),
    })),
  });
  return show({ title: 'Your sign-in', body, passkeys: true, status: problem ? 400 : 200 });
}
