// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { journalEvent } from '../../../lib/records/journal-event.ts';
import { recordState } from '../../../lib/records/record-state.ts';
import { publishedSop } from '../../../lib/sops/sop-document.ts';
import { databaseName, WorkspaceDb } from '../../../lib/store/workspace-db.ts';

interface Sample {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

const folder = new URL('./samples/', import.meta.url);
const samples = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sample);

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

test('every version of the local database has a sample', () => {
  expect(samples.map(({ version }) => version)).toEqual(
    Array.from({ length: new WorkspaceDb('x').verno || 1 }, (_, n) => n + 1),
  );
});

describe.each(samples)('a database of version $version', ({ version, stores, rows }) => {
  test('opens in this version with everything it held', async () => {
    const old = new Dexie(databaseName('sample'));
    old.version(version).stores(stores);
    for (const [name, list] of Object.entries(rows)) await old.table(name).bulkAdd(list);
    old.close();
    const db = new WorkspaceDb('sample');
    const published = (await db.playbooks.get('current'))?.published;
    expect(publishedPlaybook.safeParse(published).success).toBe(true);
    const outbox = await db.outbox.toArray();
    expect(outbox.length).toBe(rows.outbox?.length);
    for (const { event } of outbox) expect(journalEvent.safeParse(event).success).toBe(true);
    for (const { state } of await db.records.toArray()) {
      if (state) expect(recordState.safeParse(state).success).toBe(true);
    }
    expect(await db.records.count()).toBe(rows.records?.length);
    for (const { sop } of await db.sops.toArray()) expect(publishedSop.safeParse(sop).success).toBe(true);
    expect(await db.sops.count()).toBe(rows.sops?.length ?? 0);
    expect(await db.meta.get('cursors')).toBeDefined();
    db.close();
  });
});
