/** The tables of signing in. The `auth_` ones are better-auth's, written by its own code through
 *  server/auth/auth-adapter.ts; times are whole milliseconds and booleans 0 or 1 there too. */
export interface SignInTables {
  /** Somebody who can sign in: by password, passkey or single sign-on. `email_verified` is 1 where an admin or the
   *  company's identity provider vouches for the address, 0 where the person typed it. */
  auth_users: {
    id: string;
    name: string;
    email: string;
    email_verified: number;
    image: string | null;
    created_at: number;
    updated_at: number;
  };
  /** Sessions of the backend's own pages. Their cookie carries the token signed with a key that is not in the
   *  database, so a row alone opens nothing. */
  auth_sessions: {
    id: string;
    token: string;
    user_id: string;
    expires_at: number;
    ip_address: string | null;
    user_agent: string | null;
    created_at: number;
    updated_at: number;
  };
  /** A way to sign in: `credential` with a password's hash (scrypt), or a provider's subject. Tokens of providers
   *  are not kept. */
  auth_accounts: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: number | null;
    refresh_token_expires_at: number | null;
    scope: string | null;
    password: string | null;
    created_at: number;
    updated_at: number;
  };
  /** Challenges and states in flight. */
  auth_verifications: {
    id: string;
    identifier: string;
    value: string;
    expires_at: number;
    created_at: number;
    updated_at: number;
  };
  auth_passkeys: {
    id: string;
    name: string | null;
    public_key: string;
    user_id: string;
    credential_id: string;
    counter: number;
    device_type: string;
    backed_up: number;
    transports: string | null;
    created_at: number | null;
    aaguid: string | null;
  };
  /** Which members somebody who signs in is. */
  member_logins: { workspace: string; member: string; user_id: string };
  /** Browsers that ask to be connected. Both codes are kept as SHA-256 only. */
  device_codes: {
    hash: string;
    user_code: string;
    device: string;
    state: 'asked' | 'approved' | 'denied' | 'used';
    workspace: string | null;
    member: string | null;
    created_at: number;
    expires_at: number;
  };
  /** One-time links by which a member sets a password; kept as SHA-256 only. */
  access_links: {
    hash: string;
    workspace: string;
    member: string;
    created_by: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** A workspace's single sign-on. `client_secret` is sealed, `domains` a JSON list, `default_access` null where
   *  only members may come in. */
  sign_ons: {
    workspace: string;
    name: string;
    issuer: string;
    client_id: string;
    client_secret: string;
    domains: string;
    default_access: string | null;
    updated_at: number;
  };
}
