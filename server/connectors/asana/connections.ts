import type { AsanaProblemCode } from '../../../lib/sync/asana-protocol.ts';
import type { Log } from '../../deps.ts';
import type { SecretBox } from '../../services/secret-box.ts';
import type { Store } from '../../store/tables.ts';
import { readProblem } from './creations.ts';
import { type AsanaChoice, asanaChoice } from './project-plan.ts';

/** A workspace's way to Asana, without the token. */
export interface AsanaConnection {
  choice: AsanaChoice;
  problem: AsanaProblemCode | null;
  updatedAt: Date;
}

const purpose = (workspace: string) => `asana:${workspace}`;

/** The workspace's connection; undefined where no token was given. */
export async function findConnection(db: Store, workspace: string): Promise<AsanaConnection | undefined> {
  const row = await db
    .selectFrom('asana_connections')
    .select(['place', 'problem', 'updated_at'])
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    choice: asanaChoice.parse(JSON.parse(row.place)),
    problem: readProblem(row.problem),
    updatedAt: new Date(row.updated_at),
  };
}

/** The workspace's token; undefined where none was given. Throws an Error with a sentence when it cannot be opened. */
export async function findToken(
  db: Store,
  secrets: SecretBox,
  workspace: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('asana_connections')
    .select('token')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row && secrets.open(row.token, purpose(workspace));
}

/** Keeps a token, sealed, and where projects are made. */
export async function putConnection(
  db: Store,
  secrets: SecretBox,
  workspace: string,
  { token, choice, now }: { token: string; choice: AsanaChoice; now: Date },
): Promise<void> {
  const row = {
    token: secrets.seal(token, purpose(workspace)),
    place: JSON.stringify(choice),
    problem: null,
    updated_at: now.getTime(),
  };
  await db
    .insertInto('asana_connections')
    .values({ ...row, workspace })
    .onConflict((it) => it.column('workspace').doUpdateSet(row))
    .execute();
}

/** Takes the token away for good. */
export async function removeConnection(db: Store, workspace: string): Promise<void> {
  await db.deleteFrom('asana_connections').where('workspace', '=', workspace).execute();
}

/** Notes what is wrong with the connection, or that nothing is. */
export async function noteConnection(
  db: Store,
  workspace: string,
  problem: AsanaProblemCode | null,
): Promise<void> {
  await db.updateTable('asana_connections').set({ problem }).where('workspace', '=', workspace).execute();
}

/** Seals with the newest key what an older one has sealed. What no key opens stays as it is, and the log says so. */
export async function resealConnections(db: Store, secrets: SecretBox, log: Log): Promise<void> {
  const rows = await db.selectFrom('asana_connections').select(['workspace', 'token']).execute();
  for (const { workspace, token } of rows) {
    if (secrets.isCurrent(token)) continue;
    try {
      const anew = secrets.seal(secrets.open(token, purpose(workspace)), purpose(workspace));
      await db
        .updateTable('asana_connections')
        .set({ token: anew })
        .where('workspace', '=', workspace)
        .where('token', '=', token)
        .execute();
    } catch (error) {
      log.warn('The token for Asana cannot be read; enter it again in the settings.', {}, error);
    }
  }
}
