import { createHmac, hkdfSync } from 'node:crypto';
import type { Log } from '../deps.ts';
import type { SecretBox } from '../services/secret-box.ts';
import type { Store } from '../store/tables.ts';
import { type Auth, createAuth } from './create-auth.ts';
import type { EnvironmentSignOn } from './environment-sign-on.ts';
import { readSignOns, type SignOn } from './sign-ons.ts';

/** What signing in needs beside the rest of the server. */
export interface SignIn {
  /** Where people's browsers reach the backend, as the operator says; null: wherever they come from. */
  publicUrl: string | null;
  /** The single sign-on that the operator has set in the environment. */
  fixed?: EnvironmentSignOn;
  /** All single sign-ons of the server, with their secrets opened. */
  signOns(): Promise<SignOn[]>;
  /** better-auth for pages under one address: passwords, passkeys and sessions. It asks nobody outside. */
  auth(origin: string): Auth;
  /** The same with the companies' identity providers, which it asks when it is first used. */
  authWithSignOns(origin: string): Promise<Auth>;
  /** A text that only this server can have made of `text`. */
  sign(text: string): string;
}

/** At most so many addresses are remembered: whoever sends other Host headers must not fill the memory. */
const mostOrigins = 8;

/** `keys` are the server's secret keys, newest first: what signs cookies and forms is derived from the first. */
export function createSignIn(input: {
  db: Store;
  log: Log;
  secrets: SecretBox;
  keys: readonly Buffer[];
  publicUrl: string | null;
  fixed?: EnvironmentSignOn;
}): SignIn {
  const { db, log, secrets, keys, publicUrl, fixed } = input;
  const readAll = () => readSignOns(db, secrets, fixed);
  const [key] = keys;
  if (!key) throw new Error('The server has no secret key.');
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', key, 'waymark', purpose, 32)).toString('base64url');
  const secret = derive('sessions of the sign-in pages');
  const formKey = derive('forms of the sign-in pages');
  const make = (origin: string, signOns: readonly SignOn[]) =>
    createAuth({ db, log, secret, origin, signOns });
  const plain = new Map<string, Auth>();
  const whole = new Map<string, { stamp: string; auth: Auth }>();
  return {
    publicUrl,
    ...(fixed ? { fixed } : {}),
    signOns: readAll,
    auth(origin) {
      const known = plain.get(origin);
      if (known) return known;
      if (plain.size >= mostOrigins) plain.clear();
      const auth = make(origin, []);
      plain.set(origin, auth);
      return auth;
    },
    async authWithSignOns(origin) {
      const signOns = await readAll();
      const stamp = signOns.map((signOn) => signOn.stamp).join('\n');
      const known = whole.get(origin);
      if (known?.stamp === stamp) return known.auth;
      if (whole.size >= mostOrigins) whole.clear();
      const auth = make(origin, signOns);
      whole.set(origin, { stamp, auth });
      return auth;
    },
    sign: (text) => createHmac('sha256', formKey).update(text).digest('base64url'),
  };
}
