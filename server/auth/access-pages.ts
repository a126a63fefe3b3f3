import * as z from 'zod/mini';
import { ApiError } from '../http/api-error.ts';
import { type AccessLink, findAccessLink, joinByLink, setPasswordByLink } from './access-links.ts';
import { tooMany } from './entry-pages.ts';
import { judgePassword } from './judge-password.ts';
import { accessView } from './pages/access-view.ts';
import { message } from './pages/layout.ts';
import type { PageRoutes } from './sign-in-pages.ts';
import { passCookies, type Visit } from './visit.ts';

const address = z.email();

/** The one-time link by which a member sets a password. Opening it spends nothing: previews open links too. */
export function addAccessPages({ get, post, attempts }: PageRoutes): void {
  const find = async (visit: Visit) => {
    const secret = visit.c.req.param('secret') ?? '';
    return { secret, link: await findAccessLink(visit.deps.db, secret, visit.deps.clock()) };
  };

  get('/access/:secret', async (visit) => {
    const { secret, link } = await find(visit);
    return link ? showForm(visit, secret, link) : showGone(visit);
  });

  post('/access/:secret', async (visit, form) => {
    const { secret, link } = await find(visit);
    if (!link) return showGone(visit);
    const wait = await attempts.request(visit.from);
    if (wait !== null) return showForm(visit, secret, link, { problem: tooMany(visit, wait) });
    const typed = String(form.email ?? '')
      .trim()
      .toLowerCase();
    const email = link.login?.email ?? link.member.email ?? typed;
    const password = String(form.password ?? '');
    const problem = address.safeParse(email).success
      ? judgePassword(password, [email, link.member.name, link.workspace.name])
      : 'This is not an email address.';
    if (problem) return showForm(visit, secret, link, { problem, email });
    try {
      await setPasswordByLink(visit.deps, secret, { email, password });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return error.code === 'used-link'
        ? showGone(visit)
        : showForm(visit, secret, link, { problem: error.message, email });
    }
    const { c, auth } = visit;
    // A new session, whatever cookie the browser came with.
    const { headers } = await auth.api.signInEmail({
      body: { email, password },
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    passCookies(c, headers);
    return c.redirect('/account?done=password', 303);
  });

  post('/access/:secret/join', async (visit) => {
    const { secret, link } = await find(visit);
    if (!link || !visit.person) return showGone(visit);
    try {
      await joinByLink(visit.deps, secret, visit.person.user);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return showForm(visit, secret, link, { problem: error.message });
    }
    return visit.c.redirect('/account?done=joined', 303);
  });
}

function showForm(
  { show, token, person }: Visit,
  secret: string,
  link: AccessLink,
  more: { problem?: string; email?: string } = {},
): Promise<Response> {
  const body = accessView({
    ...more,
    ...{ token, link, path: `/access/${secret}` },
    signedIn: person?.email ?? null,
  });
  return show({ title: 'Set a password', body, status: more.problem ? 400 : 200 });
}

function showGone({ show }: Visit): Promise<Response> {
  const title = 'This link is no longer valid';
  const text =
    'It was used already, replaced by a newer one, or is too old. Make a new one in Waymark’s settings, or ask an admin.';
  return show({ title, body: message({ title, text }), status: 410 });
}
