import { sql } from 'kysely';
import { access } from '../../lib/sync/protocol.ts';
import { prepareQuery } from '../store/prepare-query.ts';
import type { ScopeCounters } from '../store/scope-counters.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { hashSecret } from './secrets.ts';

/** Most requests are pulls with nothing new: what these need is asked for together with who asks. */
const readCaller = prepareQuery((db, { hash, now }: { hash: string; now: number }) =>
  db
    .selectFrom('tokens')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'tokens.workspace').onRef('members.id', '=', 'tokens.member'),
    )
    .innerJoin('workspaces', 'workspaces.id', 'tokens.workspace')
    .leftJoin('scopes as shared', (join) =>
      join.onRef('shared.workspace', '=', 'tokens.workspace').on('shared.scope', '=', 'workspace'),
    )
    .leftJoin('scopes as own', (join) =>
      join
        .onRef('own.workspace', '=', 'tokens.workspace')
        .on('own.scope', '=', sql<string>`'me:' || members.id`),
    )
    .leftJoin('scopes as records', (join) =>
      join.onRef('records.workspace', '=', 'tokens.workspace').on('records.scope', '=', 'records'),
    )
    .leftJoin('scopes as sops', (join) =>
      join.onRef('sops.workspace', '=', 'tokens.workspace').on('sops.scope', '=', 'sops'),
    )
    .select([
      'tokens.hash',
      'tokens.workspace',
      'tokens.device_id',
      'tokens.expires_at',
      'members.id',
      'members.name',
      'members.access',
      'members.person',
      'members.builtin',
      'workspaces.epoch',
      'shared.version as workspace_version',
      'shared.horizon as workspace_horizon',
      'own.version as me_version',
      'own.horizon as me_horizon',
      'records.version as records_version',
      'records.horizon as records_horizon',
      'sops.version as sops_version',
    ])
    .where('tokens.hash', '=', hash)
    .where((eb) => eb.or([eb('tokens.expires_at', 'is', null), eb('tokens.expires_at', '>', now)]))
    .where('members.removed_at', 'is', null),
);

/** Who asks, and how far what they can pull had come when that was looked up. */
export interface Standing {
  caller: Caller;
  counters: ScopeCounters;
}

/** Whose token this is, or nothing when it is not (or no longer) valid at `now`. */
export async function findStanding(db: Store, token: string, now: Date): Promise<Standing | undefined> {
  const [row] = await readCaller(db, { hash: hashSecret(token), now: now.getTime() });
  if (!row) return undefined;
  const { hash, workspace, device_id: device, expires_at: expiresAt, id, name, person, builtin } = row;
  const member = { id, name, access: access.parse(row.access), person };
  return {
    caller: { workspace, token: hash, device, expiresAt, builtin: builtin === 1, member },
    counters: {
      epoch: row.epoch,
      workspace: { version: row.workspace_version ?? 0, horizon: row.workspace_horizon ?? 0 },
      me: { version: row.me_version ?? 0, horizon: row.me_horizon ?? 0 },
      records: { version: row.records_version ?? 0, horizon: row.records_horizon ?? 0 },
      // What is gone stays as a row: no tombstone of this scope is ever taken away.
      sops: { version: row.sops_version ?? 0, horizon: 0 },
    },
  };
}

/** As `findStanding`, for those who need to know only who it is. */
export async function findCaller(db: Store, token: string, now: Date): Promise<Caller | undefined> {
  return (await findStanding(db, token, now))?.caller;
}
