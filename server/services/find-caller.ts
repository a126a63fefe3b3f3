import { access } from '../../lib/sync/protocol.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { hashSecret } from './secrets.ts';

/** Whose token this is, or nothing when it is not (or no longer) valid. */
export async function findCaller(db: Store, token: string): Promise<Caller | undefined> {
  const row = await db
    .selectFrom('tokens')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'tokens.workspace').onRef('members.id', '=', 'tokens.member'),
    )
    .select([
      'tokens.hash',
      'tokens.workspace',
      'members.id',
      'members.name',
      'members.access',
      'members.person',
    ])
    .where('tokens.hash', '=', hashSecret(token))
    .where('members.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { hash, workspace, id, name, person } = row;
  return { workspace, token: hash, member: { id, name, access: access.parse(row.access), person } };
}
