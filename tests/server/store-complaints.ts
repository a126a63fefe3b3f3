import { isDeepStrictEqual } from 'node:util';
import { applyEvent } from '../../lib/records/apply-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { toEvent } from '../../server/services/record-histories.ts';
import { readRecordJournal } from '../../server/store/journal.ts';
import { openStore } from '../../server/store/open-store.ts';
import { readEntities } from '../../server/store/read-entities.ts';
import type { Store } from '../../server/store/tables.ts';

/**
 * A sentence for everything in a database of one workspace that cannot be: acknowledged events that are not in the
 * journal, or not exactly as many as were made; versions with a hole or taken twice; records that are not what their
 * journal adds up to.
 */
export async function complaintsAbout(
  location: string,
  acknowledged: ReadonlySet<string>,
  events: number,
): Promise<string[]> {
  const db = await openStore(location);
  try {
    const { id: workspace } = await db.selectFrom('workspaces').select('id').executeTakeFirstOrThrow();
    return [
      ...(await aboutJournal(db, workspace, acknowledged, events)),
      ...(await aboutVersions(db, workspace)),
      ...(await aboutRecords(db, workspace)),
    ];
  } finally {
    await db.destroy();
  }
}

async function aboutJournal(db: Store, workspace: string, acknowledged: ReadonlySet<string>, events: number) {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'id'])
    .where('workspace', '=', workspace)
    .orderBy('seq')
    .execute();
  const complaints: string[] = [];
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size !== rows.length) complaints.push('an event is in the journal twice');
  const lost = [...acknowledged].filter((id) => !ids.has(id));
  if (lost.length > 0) complaints.push(`${lost.length} acknowledged events are not in the journal`);
  if (rows.length !== events) complaints.push(`the journal has ${rows.length} events, not ${events}`);
  if (acknowledged.size !== events)
    complaints.push(`${acknowledged.size} events were acknowledged, not ${events}`);
  if (rows.some(({ seq }, index) => seq !== index + 1)) complaints.push('the journal has a hole');
  return complaints;
}

async function aboutVersions(db: Store, workspace: string): Promise<string[]> {
  const counters = await db.selectFrom('scopes').selectAll().where('workspace', '=', workspace).execute();
  const rows = await db
    .selectFrom('entities')
    .select(['scope', 'version'])
    .where('workspace', '=', workspace)
    .execute();
  return counters.flatMap(({ scope, version }) => {
    const own = rows.filter((row) => row.scope === scope).map((row) => row.version);
    if (own.length === 0) return [];
    const complaints: string[] = [];
    if (new Set(own).size !== own.length) complaints.push(`a version of ${scope} was given twice`);
    if (Math.max(...own) !== version) complaints.push(`the newest thing in ${scope} is not the counter's`);
    return complaints;
  });
}

async function aboutRecords(db: Store, workspace: string): Promise<string[]> {
  const states = await readEntities<RecordState>(db, workspace, 'records', 'record');
  const complaints: string[] = [];
  for (const [key, state] of states) {
    let folded: RecordState | undefined;
    for (const { row, by } of await readRecordJournal(db, workspace, key))
      folded = applyEvent(folded, toEvent(row), by);
    const plain: unknown = JSON.parse(JSON.stringify(folded));
    if (!isDeepStrictEqual(plain, state)) complaints.push(`${key} is not what its journal adds up to`);
  }
  return complaints;
}
