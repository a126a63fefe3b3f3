import type * as z from 'zod/mini';
import { access } from '../../lib/sync/protocol.ts';
import type { SignOnBody, signOnAnswer } from '../../lib/sync/sign-in-protocol.ts';
import type { Deps, Log } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Access } from '../services/caller.ts';
import type { SecretBox } from '../services/secret-box.ts';
import type { Store } from '../store/tables.ts';
import type { EnvironmentSignOn } from './environment-sign-on.ts';

/** A workspace's single sign-on, ready for use. */
export interface SignOn {
  workspace: string;
  /** What better-auth and the callback's address call it. */
  provider: string;
  /** What the button says. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The access of somebody with an address of the company's who is no member yet; null: they stay outside. */
  newMembers: Access | null;
  /** When it was last changed, as text: two of the same stamp are the same. */
  stamp: string;
  /** True when an address belongs to one of the company's domains. */
  accepts(email: string): boolean;
  /** True when the provider vouches for the address; one that says nothing is believed about its own domains. */
  isVerified(profile: Record<string, unknown>): boolean;
}

const purpose = (workspace: string) => `oidc:${workspace}`;
const providerOf = (workspace: string) => `sso-${workspace}`;

/** All single sign-ons of the server, with their secrets opened. The one of the environment stands in for what an admin
 *  has set in its workspace. */
export async function readSignOns(
  db: Store,
  secrets: SecretBox,
  fixed?: EnvironmentSignOn,
): Promise<SignOn[]> {
  const stored = await readStored(db, secrets);
  if (!fixed || fixed.workspace === null) return stored;
  const { workspace, name, issuer, clientId, clientSecret, domains, newMembers } = fixed;
  const own: SignOn = {
    ...{ workspace, name, issuer, clientId, clientSecret, newMembers },
    ...judgeOf(domains),
    provider: providerOf(workspace),
    // The environment does not change while the program runs.
    stamp: `${workspace} environment`,
  };
  return [...stored.filter((one) => one.workspace !== workspace), own];
}

async function readStored(db: Store, secrets: SecretBox): Promise<SignOn[]> {
  const rows = await db.selectFrom('sign_ons').selectAll().orderBy('workspace').execute();
  return rows.map((row) => {
    const { workspace, name, issuer, client_id: clientId } = row;
    return {
      ...{ workspace, name, issuer, clientId },
      ...judgeOf(readDomains(row.domains)),
      provider: providerOf(workspace),
      clientSecret: secrets.open(row.client_secret, purpose(workspace)),
      newMembers: row.default_access === null ? null : access.parse(row.default_access),
      stamp: `${workspace} ${row.updated_at} ${row.client_secret}`,
    };
  });
}

/** What is believed of addresses, by the company's domains. */
function judgeOf(domains: readonly string[]): Pick<SignOn, 'accepts' | 'isVerified'> {
  const known = new Set(domains);
  const accepts = (email: string) => known.has(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  const isVerified = (profile: Record<string, unknown>) =>
    profile.email_verified !== false &&
    profile.email_verified !== 'false' &&
    accepts(String(profile.email ?? ''));
  return { accepts, isVerified };
}

/** The single sign-on of one workspace as an admin sees it, without its secret. */
export async function describeSignOn(
  { db, signIn }: Pick<Deps, 'db' | 'signIn'>,
  workspace: string,
): Promise<z.infer<typeof signOnAnswer>> {
  const callback = `/sign-in/callback/${providerOf(workspace)}`;
  const fixed = findFixed(signIn, workspace);
  if (fixed) {
    const { name, issuer, clientId, domains, newMembers } = fixed;
    return {
      signOn: { name, issuer, clientId, domains, newMembers, callback, setBy: 'environment' },
    };
  }
  const row = await db
    .selectFrom('sign_ons')
    .selectAll()
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (!row) return { signOn: null };
  const { name, issuer, client_id: clientId, default_access } = row;
  return {
    signOn: {
      ...{ name, issuer, clientId },
      domains: readDomains(row.domains),
      newMembers: default_access === null ? null : access.parse(default_access),
      ...{ callback, setBy: 'admin' as const },
    },
  };
}

/** The single sign-on of a workspace where the environment has set it. */
function findFixed({ fixed }: Deps['signIn'], workspace: string): EnvironmentSignOn | undefined {
  return fixed?.workspace === workspace ? fixed : undefined;
}

function refuseFixed(signIn: Deps['signIn'], workspace: string): void {
  if (!findFixed(signIn, workspace)) return;
  const message =
    'Whoever runs the server has set the single sign-on in its environment (WAYMARK_OIDC_ISSUER and the like). Change it there.';
  throw new ApiError(409, 'set-by-environment', message);
}

/** Sets the single sign-on of a workspace; its secret is sealed. Throws 409 where the environment has set it. */
export async function putSignOn(
  { db, clock, secrets, signIn }: Pick<Deps, 'db' | 'clock' | 'secrets' | 'signIn'>,
  workspace: string,
  { name, issuer, clientId, clientSecret, domains, newMembers }: SignOnBody,
): Promise<void> {
  refuseFixed(signIn, workspace);
  const row = {
    ...{ name, issuer },
    client_id: clientId,
    client_secret: secrets.seal(clientSecret, purpose(workspace)),
    domains: JSON.stringify([...new Set(domains)]),
    default_access: newMembers,
    updated_at: clock().getTime(),
  };
  await db
    .insertInto('sign_ons')
    .values({ ...row, workspace })
    .onConflict((it) => it.column('workspace').doUpdateSet(row))
    .execute();
}

/** Seals with the newest key what an older one has sealed, so that the older one can be thrown away. What no key opens
 *  stays as it is, and the log says so. */
export async function resealSignOns(db: Store, secrets: SecretBox, log: Log): Promise<void> {
  const rows = await db.selectFrom('sign_ons').select(['workspace', 'client_secret']).execute();
  for (const { workspace, client_secret: sealed } of rows) {
    if (secrets.isCurrent(sealed)) continue;
    try {
      const anew = secrets.seal(secrets.open(sealed, purpose(workspace)), purpose(workspace));
      await db
        .updateTable('sign_ons')
        .set({ client_secret: anew })
        .where('workspace', '=', workspace)
        .where('client_secret', '=', sealed)
        .execute();
    } catch (error) {
      log.warn(
        'The secret of a single sign-on cannot be read; set it again (waymark sign-on set).',
        {},
        error,
      );
    }
  }
}

/** Takes the single sign-on away. Those who came in by it stay members. Throws 409 where the environment has set it. */
export async function removeSignOn(deps: Pick<Deps, 'db' | 'signIn'>, workspace: string): Promise<void> {
  refuseFixed(deps.signIn, workspace);
  await deps.db.deleteFrom('sign_ons').where('workspace', '=', workspace).execute();
}

function readDomains(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}
