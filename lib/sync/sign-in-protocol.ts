import * as z from 'zod/mini';
import { storableText } from '../records/storable-text.ts';
import { access, pairAnswer, pairRequest } from './protocol.ts';

/** `POST /v1/device/code`: a browser asks to be connected. `path` is the backend's page where a person approves it;
 *  `userCode` is what both show; times are ISO 8601, `interval` in seconds. */
export const deviceCodeRequest = z.strictObject({ device: pairRequest.shape.device });
export const deviceCodeAnswer = z.object({
  deviceCode: z.string(),
  userCode: z.string(),
  path: z.string().check(z.startsWith('/')),
  expiresAt: z.string(),
  interval: z.int(),
});

/** `POST /v1/device/token`: asked again every `interval` seconds until somebody has decided. */
export const deviceTokenRequest = z.strictObject({
  deviceCode: z.string().check(z.minLength(1), z.maxLength(200)),
});
export const deviceTokenAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.extend(pairAnswer, { state: z.literal('connected') }),
]);

/** `POST /v1/access-link`: a one-time link to a page where a member sets a password; the caller's own, or
 *  (admins) that of another member. `url` is null where the backend does not know its public address. */
export const accessLinkRequest = z.strictObject({
  member: z.optional(z.string().check(z.minLength(1), z.maxLength(100), storableText)),
});
export const accessLinkAnswer = z.object({
  path: z.string().check(z.startsWith('/')),
  url: z.nullable(z.string()),
  expiresAt: z.string(),
});

/** `GET /v1/login`: how the caller can sign in from another browser. */
export const loginAnswer = z.object({
  email: z.nullable(z.string()),
  password: z.boolean(),
  passkeys: z.int(),
  /** The name of the workspace's single sign-on, where there is one. */
  signOn: z.nullable(z.string()),
});

/** `POST /v1/sign-out-everywhere`: ends every browser and every session of the caller. */
export const signOutAnswer = z.object({ browsers: z.int() });

const domain = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(200),
    z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain'),
  );

/** `/v1/sign-on`: the workspace's single sign-on (OpenID Connect). */
export const signOnBody = z.strictObject({
  /** What the button says: "Sign in with …". */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60), storableText),
  issuer: z.url({ protocol: /^https?$/ }).check(z.maxLength(500)),
  clientId: z.string().check(z.minLength(1), z.maxLength(500), storableText),
  clientSecret: z.string().check(z.minLength(1), z.maxLength(1000), storableText),
  /** Whose addresses the provider speaks for. Nobody else comes in by it. */
  domains: z.array(domain).check(z.minLength(1), z.maxLength(50)),
  /** The access of people of these domains who are no members yet; null: only members come in. */
  newMembers: z.nullable(z.enum(['editor', 'member', 'viewer'])),
});
export const signOnAnswer = z.object({
  signOn: z.nullable(
    z.object({
      name: z.string(),
      issuer: z.string(),
      clientId: z.string(),
      domains: z.array(z.string()),
      newMembers: z.nullable(access),
      /** The path of the page that the provider must send people back to. */
      callback: z.string(),
      /** Who has set it: an admin of the workspace, or whoever runs the server in its environment, where alone it can
       *  then be changed. A backend of before does not say. */
      setBy: z.optional(z.enum(['admin', 'environment'])),
    }),
  ),
});

export type SignOnBody = z.infer<typeof signOnBody>;
export type DeviceCodeAnswer = z.infer<typeof deviceCodeAnswer>;
