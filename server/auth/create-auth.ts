import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { Log } from '../deps.ts';
import type { Store } from '../store/tables.ts';
import { authAdapter } from './auth-adapter.ts';
import type { SignOn } from './sign-ons.ts';

const hour = 3600;

export interface AuthInput {
  db: Store;
  /** 32 random characters or more; signs cookies. */
  secret: string;
  /** Where the person's browser reaches the backend, such as `https://waymark.company.example`. */
  origin: string;
  signOns: readonly SignOn[];
  log: Log;
}

/**
 * better-auth for the backend's own pages: passwords, passkeys, single sign-on, and the session in their cookie.
 * Nothing of it is routed: our pages call its functions, so that only what they use can be reached. It makes no
 * tables (our migrations do) and calls nobody but the company's identity provider.
 */
export function createAuth({ db, secret, origin, signOns, log }: AuthInput) {
  const byProvider = new Map(signOns.map((signOn) => [signOn.provider, signOn]));
  return betterAuth({
    appName: 'Waymark',
    baseURL: origin,
    basePath: '/sign-in',
    secret,
    database: authAdapter(db),
    telemetry: { enabled: false },
    // Its sentences may name people; that something failed is what the log needs.
    logger: {
      level: 'error',
      log: (_level, _message, error) => log.warn('Signing in met a problem', {}, error),
    },
    // Our own limits count per person and address; these would count per process.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'waymark',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Addresses of people's computers are nobody's business.
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: '/sign-in/failed' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { modelName: 'auth_sessions', expiresIn: 12 * hour, updateAge: hour, fields: sessionFields },
    user: {
      modelName: 'auth_users',
      fields: userFields,
      validateUserInfo: async ({ user, source }) => {
        const signOn = source.oauth && byProvider.get(source.oauth.providerId);
        if (source.method !== 'oauth' || !signOn) return { error: 'not_allowed' };
        const email = String(user.email ?? '').toLowerCase();
        if (!signOn.accepts(email)) return { error: 'wrong_domain' };
        if (!user.emailVerified) return { error: 'not_verified' };
        const isNew = source.action === 'create-user';
        if (!isNew || signOn.newMembers !== null) return undefined;
        return (await isNoted(db, signOn.workspace, email)) ? undefined : { error: 'no_member' };
      },
    },
    account: { modelName: 'auth_accounts', fields: accountFields },
    verification: { modelName: 'auth_verifications', fields: verificationFields },
    databaseHooks: {
      // What a provider lets us do in the person's name is not needed, so it is not kept.
      account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } },
    },
    plugins: [
      passkey({
        rpName: 'Waymark',
        rpID: new URL(origin).hostname,
        origin,
        advanced: { webAuthnChallengeCookie: 'passkey' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { modelName: 'auth_passkeys', fields: passkeyFields } },
      }),
      genericOAuth({
        config: signOns.map(({ provider, issuer, clientId, clientSecret, isVerified }) => ({
          providerId: provider,
          discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId,
          clientSecret,
          requireIdTokenVerification: true,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          mapProfileToUser: (profile) => ({ emailVerified: isVerified(profile) }),
        })),
      }),
    ],
  });
}

/** True when an admin noted this address for a member of the workspace. */
async function isNoted(db: Store, workspace: string, email: string): Promise<boolean> {
  const found = await db
    .selectFrom('members')
    .select('id')
    .where('workspace', '=', workspace)
    .where('email', '=', email)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

export type Auth = ReturnType<typeof createAuth>;

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
const userFields = { ...times, emailVerified: 'email_verified' };
const sessionFields = {
  ...times,
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
};
const accountFields = {
  ...times,
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
};
const verificationFields = { ...times, expiresAt: 'expires_at' };
const passkeyFields = {
  publicKey: 'public_key',
  userId: 'user_id',
  credentialID: 'credential_id',
  deviceType: 'device_type',
  backedUp: 'backed_up',
  createdAt: 'created_at',
};
const noTokens = { accessToken: null, refreshToken: null, idToken: null };
