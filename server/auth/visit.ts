import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../deps.ts';
import { addressOf } from '../http/client-of.ts';
import type { Auth } from './create-auth.ts';
import { type Membership, readMemberships } from './logins.ts';
import { type Html, layout } from './pages/layout.ts';

/** Somebody who is signed in on our pages, and which members they are. */
export interface Person {
  user: string;
  email: string;
  memberships: Membership[];
}

/** One request to one of our pages. */
export interface Visit {
  c: Context;
  deps: Deps;
  auth: Auth;
  /** Where the person's browser reaches us. */
  origin: string;
  /** The computer the request came from, for counting attempts. */
  from: string;
  person: Person | null;
  /** What forms carry, see isOwnForm. */
  token: string;
  /** Answers with a whole page. */
  show(page: {
    title: string;
    body: Html;
    status?: 200 | 400 | 401 | 403 | 404 | 410 | 429;
    passkeys?: boolean;
  }): Promise<Response>;
}

/** Looks who is there. Makes the form cookie where the browser has none yet. */
export async function openVisit(deps: Deps, c: Context): Promise<Visit> {
  const origin = originOf(deps, c);
  const auth = deps.signIn.auth(origin);
  const nonce = randomBytes(18).toString('base64');
  setHeaders(c, nonce);
  const { response: session, headers } = await auth.api.getSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  passCookies(c, headers);
  const person = session && {
    user: session.user.id,
    email: session.user.email,
    memberships: await readMemberships(deps.db, session.user.id),
  };
  const token = deps.signIn.sign(`${formCookie(c, origin)} ${session?.session.id ?? ''}`);
  return {
    ...{ c, deps, auth, origin, person, token },
    from: addressOf(c, deps.trustProxy),
    show: async ({ title, body, status = 200, passkeys = false }) =>
      c.html(await layout({ title, nonce, body, passkeys }), status),
  };
}

/**
 * True when a request that changes something comes from a page of ours: the browser names our origin, and the token
 * fits the browser's form cookie and session. Either alone would do against other sites; a proxy that drops the
 * Origin header or a neighbour on a sister domain that sets cookies gets past one, not both.
 */
export function isOwnForm({ c, origin, token }: Visit, sent: unknown): boolean {
  if (c.req.header('Origin') !== origin) return false;
  if (typeof sent !== 'string' || sent.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(sent), Buffer.from(token));
}

/** Hands on the cookies that better-auth sets. */
export function passCookies(c: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

function originOf({ signIn }: Deps, c: Context): string {
  return signIn.publicUrl ?? new URL(c.req.url).origin;
}

function formCookie(c: Context, origin: string): string {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-waymark.form' : 'waymark.form';
  const known = getCookie(c, name);
  if (known && /^[\w-]{32}$/.test(known)) return known;
  const made = randomBytes(24).toString('base64url');
  setCookie(c, name, made, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
  return made;
}

function setHeaders(c: Context, nonce: string): void {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  c.header('X-Content-Type-Options', 'nosniff');
  // The address of a one-time link must not leave with a click.
  // ("no-referrer" would make browsers send our own forms with "Origin: null".)
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
}
