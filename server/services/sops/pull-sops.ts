import { mayRead, type Reader, reachOf } from '../../../lib/sops/readers.ts';
import type { PullAnswer, PullRequest } from '../../../lib/sync/protocol.ts';
import { sopLimits } from '../../../lib/sync/sops-protocol.ts';
import type { Store } from '../../store/tables.ts';

type Page = NonNullable<PullAnswer['sops']>;

/**
 * The SOPs that changed after the client's cursor, as far as the reader may read them, up to `newest` of the scope. A
 * client that may read others than before gets everything anew. Who could read an SOP and cannot any more gets a
 * tombstone; who never could is told nothing of it.
 */
export async function pullSops(
  db: Store,
  workspace: string,
  { reader, newest, asked }: { reader: Reader; newest: number; asked: NonNullable<PullRequest['sops']> },
): Promise<Page> {
  const reach = reachOf(reader);
  const isNew = asked.cursor === 0 || asked.reach !== reach;
  const after = isNew ? 0 : asked.cursor;
  // Where there is nothing and never was, there is nothing to begin anew with.
  const reset = isNew && (newest > 0 || asked.reach !== reach) ? { reset: true } : {};
  if (after === newest) return { cursor: newest, changes: [], more: false, reach, ...reset };
  const rows = await db
    .selectFrom('sops')
    .select(['id', 'version', 'status', 'readers', 'ever', 'size'])
    .where('workspace', '=', workspace)
    .where('version', '>', after)
    .where('version', '<=', newest)
    .orderBy('version')
    .limit(sopLimits.rowsPerPage)
    .execute();
  const looked = upToSize(rows);
  const isLast = looked.length === rows.length && rows.length < sopLimits.rowsPerPage;
  const roles = (text: string) => ({ roles: JSON.parse(text) as string[] });
  const readable = looked.filter((row) => row.status === 'live' && mayRead(roles(row.readers), reader));
  const texts = await readTexts(db, workspace, readable);
  const changes = looked.flatMap((row): Page['changes'] => {
    const { id, version, ever } = row;
    // One that has changed again since comes with the next pull.
    if (readable.includes(row))
      return (texts.get(id) ?? []).map((data) => ({ kind: 'sop', id, version, data }));
    const couldRead = ever === null || mayRead(roles(ever), reader);
    return isNew || !couldRead ? [] : [{ kind: 'sop', id, version, deleted: true }];
  });
  return {
    cursor: isLast ? newest : (looked.at(-1)?.version ?? newest),
    changes,
    more: !isLast,
    reach,
    ...reset,
  };
}

/** As many rows as fit into a page; one always does. */
function upToSize<T extends { size: number }>(rows: T[]): T[] {
  let size = 0;
  const end = rows.findIndex((row, index) => {
    size += row.size;
    return index > 0 && size > sopLimits.charactersPerPage;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

/** What the rows hold, by id, as a list of one; nothing of those that are other ones by now. */
async function readTexts(
  db: Store,
  workspace: string,
  wanted: readonly { id: string; version: number }[],
): Promise<Map<string, [unknown]>> {
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('sops')
    .select(['id', 'version', 'data'])
    .where('workspace', '=', workspace)
    .where(
      'id',
      'in',
      wanted.map(({ id }) => id),
    )
    .execute();
  const versions = new Map(wanted.map(({ id, version }) => [id, version]));
  const same = rows.filter(({ id, version }) => versions.get(id) === version);
  return new Map(same.map(({ id, data }) => [id, [JSON.parse(data)]]));
}
