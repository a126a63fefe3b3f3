import { isAPIError } from 'better-auth/api';
import { nextPath } from './next-path.ts';
import { message } from './pages/layout.ts';
import { signInView } from './pages/sign-in-view.ts';
import type { PageRoutes } from './sign-in-pages.ts';
import { passCookies, type Visit } from './visit.ts';

/** One sentence for an unknown address, a wrong password and a member without one: it tells nobody who is here. */
const wrong = 'This address and password do not belong together. Check both, or ask an admin for a link.';

/** Signing in by password, and signing out. */
export function addEntryPages({ get, post, attempts }: PageRoutes): void {
  get('/sign-in', async (visit) => {
    const next = nextPath(visit.c.req.query('next'), visit.origin);
    return visit.person ? visit.c.redirect(next) : showSignIn(visit, { next });
  });

  post('/sign-in', async (visit, form) => {
    const { c, auth, from } = visit;
    const next = nextPath(form.next, visit.origin);
    const email = String(form.email ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 200);
    const wait = await attempts.password(email, from);
    if (wait !== null) return showSignIn(visit, { next, email, problem: tooMany(visit, wait), status: 429 });
    try {
      const { headers } = await auth.api.signInEmail({
        body: { email, password: String(form.password ?? '').slice(0, 200) },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(c, headers);
      return c.redirect(next, 303);
    } catch (error) {
      if (!isAPIError(error)) throw error;
      return showSignIn(visit, { next, email, problem: wrong, status: 401 });
    }
  });

  post('/sign-out', async (visit) => {
    const { c, auth } = visit;
    const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
    passCookies(c, headers);
    return c.redirect('/signed-out', 303);
  });

  get('/signed-out', ({ show }) =>
    show({
      title: 'Signed out',
      body: message({
        title: 'Signed out',
        text: 'You are signed out of these pages. Browsers that you connected stay connected.',
      }),
    }),
  );
}

/** Sends somebody who is not signed in to the sign-in page, and back here afterwards. */
export function askToSignIn({ c }: Visit, next: string): Response {
  return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
}

/** Says that it was tried too often, and when it can be again. */
export function tooMany({ c }: Visit, seconds: number): string {
  c.header('Retry-After', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return `Tried too often. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`;
}

async function showSignIn(
  { show, token, origin, deps }: Visit,
  page: { next: string; email?: string; problem?: string; status?: 401 | 429 },
): Promise<Response> {
  const { status, ...rest } = page;
  const signOns = await deps.signIn.signOns();
  return show({
    title: 'Sign in',
    body: signInView({ ...rest, token, origin, signOns }),
    passkeys: true,
    ...(status ? { status } : {}),
  });
}
