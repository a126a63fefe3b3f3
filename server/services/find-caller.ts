import { access } from '../../lib/sync/protocol.ts';
import { prepareQuery } from '../store/prepare-query.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { hashSecret } from './secrets.ts';

const readCaller = prepareQuery((db, { hash, now }: { hash: string; now: number }) =>
  db
    .selectFrom('tokens')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'tokens.workspace').onRef('members.id', '=', 'tokens.member'),
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
    ])
    .where('tokens.hash', '=', hash)
    .where((eb) => eb.or([eb('tokens.expires_at', 'is', null), eb('tokens.expires_at', '>', now)]))
    .where('members.removed_at', 'is', null),
);

/** Whose token this is, or nothing when it is not (or no longer) valid at `now`. */
export async function findCaller(db: Store, token: string, now: Date): Promise<Caller | undefined> {
  const [row] = await readCaller(db, { hash: hashSecret(token), now: now.getTime() });
  if (!row) return undefined;
  const { hash, workspace, device_id: device, expires_at: expiresAt, id, name, person, builtin } = row;
  return {
    workspace,
    token: hash,
    device,
    expiresAt,
    builtin: builtin === 1,
    member: { id, name, access: access.parse(row.access), person },
  };
}
