import { type SignOnBody, signOnBody } from '../../lib/sync/sign-in-protocol.ts';
import type { Store } from '../store/tables.ts';

/** A single sign-on that the operator has set in the environment, as a container's configuration does. */
export interface EnvironmentSignOn extends SignOnBody {
  /** The id or the name of the workspace; null: the only one there is. An id once the server has started. */
  workspace: string | null;
}

const prefix = 'WAYMARK_OIDC_';

/** Which variable says which part. */
const variables = {
  issuer: 'ISSUER',
  clientId: 'CLIENT_ID',
  clientSecret: 'CLIENT_SECRET',
  domains: 'DOMAINS',
  name: 'NAME',
  newMembers: 'NEW_MEMBERS',
  workspace: 'WORKSPACE',
} as const;

/** Reads the variables that begin with `WAYMARK_OIDC_`; nothing where no issuer is set. Throws an Error with a sentence
 *  that names the variable when one of them is missing or not usable. */
export function readEnvironmentSignOn(environment: NodeJS.ProcessEnv): EnvironmentSignOn | undefined {
  const said = (part: keyof typeof variables) =>
    environment[`${prefix}${variables[part]}`]?.trim() || undefined;
  const parts = Object.keys(variables) as (keyof typeof variables)[];
  if (parts.every((part) => said(part) === undefined)) return undefined;
  for (const part of ['issuer', 'clientId', 'clientSecret', 'domains'] as const)
    if (said(part) === undefined)
      throw new Error(
        `${prefix}${variables[part]} is missing. Single sign-on needs it beside the other ${prefix} variables; see docs/operating.md.`,
      );
  const parsed = signOnBody.safeParse({
    name: said('name') ?? 'company account',
    issuer: said('issuer'),
    clientId: said('clientId'),
    clientSecret: said('clientSecret'),
    domains: said('domains')
      ?.split(',')
      .map((one) => one.trim()),
    newMembers: said('newMembers') ?? null,
  });
  if (parsed.success) return { ...parsed.data, workspace: said('workspace') ?? null };
  const part = String(parsed.error.issues[0]?.path[0]);
  throw new Error(explain(parts.find((one) => one === part) ?? 'issuer'));
}

/** The id of the workspace that a single sign-on of the environment is for. Throws an Error with a sentence when there
 *  is none, or no telling which. */
export async function findItsWorkspace(db: Store, { workspace }: EnvironmentSignOn): Promise<string> {
  const all = await db.selectFrom('workspaces').select(['id', 'name']).orderBy('name').execute();
  const found = all.filter(({ id, name }) => workspace === null || id === workspace || name === workspace);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  const list = all.map(({ id, name }) => `${name} (${id})`).join(', ');
  throw new Error(
    `${prefix}WORKSPACE must name one workspace of this server by its id or its name: ${list || 'there is none yet'}.`,
  );
}

function explain(part: keyof typeof variables): string {
  const looks: Record<keyof typeof variables, string> = {
    issuer: 'must be an address such as https://login.company.example',
    clientId: 'must be the id that the provider gave to Waymark, of at most 500 characters',
    clientSecret: 'must be the secret that the provider gave to Waymark, of at most 1000 characters',
    domains: 'must list mail domains with commas between, such as company.example,company.test',
    name: 'must be what the button says after "Sign in with", of at most 60 characters',
    newMembers: 'must be viewer, member or editor, or be left out',
    workspace: 'must name a workspace',
  };
  return `${prefix}${variables[part]} ${looks[part]}.`;
}
