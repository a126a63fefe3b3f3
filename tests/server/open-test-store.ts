import { onTestFinished } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/tables.ts';
import { tempFolder } from './start-test-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';

/** An empty database of the kind that is tested, which goes away with the test. */
export async function openTestStore(): Promise<Store> {
  const db = await openStore(isOnPostgres() ? await locationOf(await tempFolder()) : ':memory:');
  onTestFinished(() => db.destroy());
  return db;
}
