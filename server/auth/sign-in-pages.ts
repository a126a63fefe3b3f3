import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { addAccessPages } from './access-pages.ts';
import { addAccountPages } from './account-pages.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { addDevicePages } from './device-pages.ts';
import { addEntryPages } from './entry-pages.ts';
import { message } from './pages/layout.ts';
import { addPasskeyPages } from './passkey-pages.ts';
import { addSignOnPages } from './sign-on-pages.ts';
import { isOwnForm, openVisit, type Visit } from './visit.ts';

/** Adds pages: `get` shows one, `post` takes a form of ours, `call` takes JSON from a script of ours. */
export interface PageRoutes {
  attempts: Attempts;
  get(path: string, show: (visit: Visit) => Promise<Response>): void;
  post(path: string, take: (visit: Visit, form: Record<string, unknown>) => Promise<Response>): void;
  call(path: string, take: (visit: Visit, body: unknown) => Promise<Response>): void;
}

const largestForm = 64 * 1024;

/** The backend's own pages: signing in, approving a browser, setting a password. Everything else is the API. */
export function signInPages(deps: Deps): Hono {
  const app = new Hono();
  const limited = bodyLimit({ maxSize: largestForm });
  const routes: PageRoutes = {
    attempts: createAttempts(deps.rates),
    get: (path, show) => {
      app.get(path, async (c) => show(await openVisit(deps, c)));
    },
    post: (path, take) => {
      app.post(path, limited, async (c) => {
        const visit = await openVisit(deps, c);
        const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
        return isOwnForm(visit, form.form_token) ? take(visit, form) : refuseForm(visit);
      });
    },
    call: (path, take) => {
      app.post(path, limited, async (c) => {
        const visit = await openVisit(deps, c);
        if (!isOwnForm(visit, c.req.header('X-Form-Token'))) return sayNo(c, 403, staleText);
        return take(visit, await c.req.json().catch(() => null));
      });
    },
  };
  app.get('/', (c) => c.redirect('/account'));
  for (const add of [
    addEntryPages,
    addPasskeyPages,
    addSignOnPages,
    addDevicePages,
    addAccessPages,
    addAccountPages,
  ]) {
    add(routes);
  }
  return app;
}

const staleText =
  'This page was open for too long, or was not opened from this server. Reload it and try again.';

function refuseForm({ show, origin, c }: Visit): Promise<Response> {
  const other = c.req.header('Origin');
  const text =
    other && other !== 'null' && other !== origin && new URL(origin).host === new URL(other).host
      ? `This server believes that its address is ${origin}, but your browser reached it at ${other}. Whoever runs it has to set WAYMARK_PUBLIC_URL.`
      : staleText;
  return show({ title: 'Try again', body: message({ title: 'Try again', text }), status: 403 });
}

/** Answers a script of ours with a sentence for the person. */
export function sayNo(c: Context, status: 400 | 401 | 403 | 429, text: string): Response {
  return c.json({ message: text }, status);
}
