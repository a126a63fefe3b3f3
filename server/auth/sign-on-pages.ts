import { isAPIError } from 'better-auth/api';
import { html } from 'hono/html';
import { addMember } from '../services/add-member.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { tooMany } from './entry-pages.ts';
import { readMemberships } from './logins.ts';
import { nextPath } from './next-path.ts';
import { message } from './pages/layout.ts';
import type { PageRoutes } from './sign-in-pages.ts';
import type { SignOn } from './sign-ons.ts';
import { passCookies, type Visit } from './visit.ts';

/** How long the company's identity provider may take, in milliseconds. */
const patience = 15_000;

/** Single sign-on (OpenID Connect): over to the company's provider, and back. */
export function addSignOnPages({ get, attempts }: PageRoutes): void {
  get('/sign-in/with/:provider', async (visit) => {
    const { c, deps, origin, from } = visit;
    const signOn = await findSignOn(visit);
    if (!signOn) return failed(visit, 'unknown');
    const wait = await attempts.request(from);
    if (wait !== null) return failed(visit, tooMany(visit, wait));
    const next = nextPath(c.req.query('next'), origin);
    const started = await withinPatience(async () => {
      const auth = await deps.signIn.authWithSignOns(origin);
      return auth.api.signInSocial({
        body: {
          provider: signOn.provider,
          callbackURL: `/sign-in/arrived?provider=${signOn.provider}&next=${encodeURIComponent(next)}`,
          errorCallbackURL: '/sign-in/failed',
          disableRedirect: true,
        },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
    });
    if (!started?.response.url) return failed(visit, 'unreachable');
    passCookies(c, started.headers);
    return c.redirect(started.response.url, 303);
  });

  get('/sign-in/callback/:provider', async (visit) => {
    const { c, deps, origin } = visit;
    const signOn = await findSignOn(visit);
    if (!signOn) return failed(visit, 'unknown');
    const answer = await withinPatience(async () => {
      const auth = await deps.signIn.authWithSignOns(origin);
      return auth.api.callbackOAuth({
        method: 'GET',
        params: { id: signOn.provider },
        query: c.req.query(),
        headers: c.req.raw.headers,
        asResponse: true,
      });
    });
    const to = answer?.headers.get('Location');
    if (!answer || !to) return failed(visit, 'unreachable');
    passCookies(c, answer.headers);
    const url = new URL(to, origin);
    // better-auth leads to one of the two addresses that we gave it; anything else is nowhere to go.
    return url.origin === origin
      ? c.redirect(`${url.pathname}${url.search}`, 303)
      : failed(visit, 'unreachable');
  });

  get('/sign-in/arrived', async (visit) => {
    const { c, person, origin } = visit;
    const signOn = await findSignOn(visit);
    if (!signOn || !person) return failed(visit, 'state_not_found');
    if (!(await becomeMember(visit, person, signOn))) return failed(visit, 'no_member');
    return c.redirect(nextPath(c.req.query('next'), origin), 303);
  });

  get('/sign-in/failed', async (visit) => failed(visit, visit.c.req.query('error') ?? 'unknown'));
}

async function findSignOn({ c, deps }: Visit): Promise<SignOn | undefined> {
  const wanted = c.req.param('provider') ?? c.req.query('provider');
  return (await deps.signIn.signOns()).find(({ provider }) => provider === wanted);
}

/** Makes sure that who came in by single sign-on is a member of its workspace: the one an admin gave this address to,
 *  or a new one where the admin allows that. Only for an account of this very provider. */
async function becomeMember(
  { deps }: Visit,
  { user, email }: { user: string; email: string },
  { workspace, provider, newMembers, accepts }: SignOn,
): Promise<boolean> {
  const { db, clock } = deps;
  const added = await inWorkspace(db, workspace, async (trx) => {
    const account = await trx
      .selectFrom('auth_accounts')
      .innerJoin('auth_users', 'auth_users.id', 'auth_accounts.user_id')
      .select('auth_users.name')
      .where('user_id', '=', user)
      .where('provider_id', '=', provider)
      .executeTakeFirst();
    if (!account || !accepts(email)) return false;
    const link = trx.insertInto('member_logins');
    const known = await trx
      .selectFrom('members')
      .leftJoin('member_logins', (join) =>
        join
          .onRef('member_logins.workspace', '=', 'members.workspace')
          .onRef('member_logins.member', '=', 'members.id'),
      )
      .select(['members.id', 'member_logins.user_id'])
      .where('members.workspace', '=', workspace)
      .where('removed_at', 'is', null)
      .where((eb) => eb.or([eb('members.email', '=', email), eb('member_logins.user_id', '=', user)]))
      .orderBy('member_logins.user_id', 'desc')
      .executeTakeFirst();
    if (known?.user_id) return known.user_id === user;
    if (known) {
      await link.values({ workspace, member: known.id, user_id: user }).execute();
      return true;
    }
    const wasRemoved = await trx
      .selectFrom('member_logins')
      .select('member')
      .where('workspace', '=', workspace)
      .where('user_id', '=', user)
      .executeTakeFirst();
    // Somebody who was taken out does not come back by the same door.
    if (wasRemoved || newMembers === null) return false;
    const wanted = { name: account.name || email, access: newMembers, person: null, email, builtin: false };
    const member = await addMember(trx, workspace, wanted, clock());
    await link.values({ workspace, member: member.id, user_id: user }).execute();
    return true;
  });
  if (added) deps.pokes.send(workspace, new Set(['workspace']));
  return added || (await readMemberships(db, user)).some((one) => one.workspace.id === workspace);
}

/** Nothing where the provider cannot be reached, answers nonsense, or takes too long. */
async function withinPatience<T>(work: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    if (isAPIError(error)) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const again = html`<a class="button" href="/sign-in">Back to signing in</a>`;

const reasons: Record<string, string> = {
  unknown: 'There is no such single sign-on on this server any more.',
  unreachable:
    'Your company’s identity provider did not answer as expected. Try again; if it stays so, tell your admin.',
  access_denied: 'Your company’s identity provider did not let you in.',
  wrong_domain: 'Your address does not belong to the companies that may sign in here. Ask an admin.',
  not_verified:
    'Your company’s identity provider does not vouch for your address. Ask whoever runs it to confirm it.',
  no_member: 'You are not a member of this workspace. Ask an admin for an invite code.',
  account_not_linked:
    'Somebody signs in here with this address by password already, and no admin has confirmed that it is theirs. Ask an admin to confirm the address.',
};

function failed({ show }: Visit, error: string): Promise<Response> {
  const title = 'Single sign-on did not work';
  const text =
    reasons[error] ??
    (error.startsWith('Tried')
      ? error
      : 'The way back from your company’s identity provider was too old or already used. Sign in again.');
  return show({ title, body: message({ title, text, more: again }), status: 403 });
}
