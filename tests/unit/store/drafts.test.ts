// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { DraftsDb } from '../../../lib/store/drafts-db.ts';

interface Sample {
  version: number;
  stores: Record<string, string>;
  rows: { drafts: object[]; sops?: object[] };
}

const folder = new URL('./draft-samples/', import.meta.url);
const samples = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sample);

test('every version of the drafts has a sample', async () => {
  const db = new DraftsDb('newest');
  await db.open();
  expect(samples.map(({ version }) => version)).toEqual(Array.from({ length: db.verno }, (_, n) => n + 1));
  db.close();
});

test.each(samples)('drafts of version $version open in this version, word for word', async (sample) => {
  const old = new Dexie(`drafts-${sample.version}`);
  old.version(sample.version).stores(sample.stores);
  await old.table('drafts').bulkAdd(sample.rows.drafts);
  if (sample.rows.sops) await old.table('sops').bulkAdd(sample.rows.sops);
  old.close();
  const db = new DraftsDb(`drafts-${sample.version}`);
  expect(await db.drafts.toArray()).toEqual(sample.rows.drafts);
  expect(await db.sops.toArray()).toEqual(sample.rows.sops ?? []);
  db.close();
});
