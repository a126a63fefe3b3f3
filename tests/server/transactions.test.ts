import { setImmediate as breathe } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { takeVersions } from '../../server/store/take-versions.ts';
import { writeEntities } from '../../server/store/write-entities.ts';
import { openTestStore } from './open-test-store.ts';

async function openWorkspace() {
  const db = await openTestStore();
  await db.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: 0, epoch: 'e' }).execute();
  return db;
}

test('transactions that wait for something in their middle do not mix on the one connection', async () => {
  const db = await openWorkspace();
  const readCount = async (trx = db) => {
    const row = await trx.selectFrom('workspaces').select('created_at').executeTakeFirstOrThrow();
    return row.created_at;
  };
  const addOne = () =>
    inWorkspace(db, 'w', async (trx) => {
      const count = await readCount(trx);
      await breathe();
      await trx
        .updateTable('workspaces')
        .set({ created_at: count + 1 })
        .execute();
    });
  await Promise.all(Array.from({ length: 20 }, addOne));
  expect(await readCount()).toBe(20);
});

test('a transaction that fails takes its versions back, so that there is no hole', async () => {
  const db = await openWorkspace();
  const write = (id: string, fail: boolean) =>
    inWorkspace(db, 'w', async (trx) => {
      await writeEntities(trx, 'w', 'records', [{ kind: 'record', id, data: {} }]);
      await breathe();
      if (fail) throw new Error('on purpose');
    });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => write(`r${n}`, n % 2 === 0)));
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(3);
  const rows = await db.selectFrom('entities').select('version').orderBy('version').execute();
  expect(rows.map(({ version }) => version)).toEqual([1, 2, 3]);
  const next = await inWorkspace(db, 'w', (trx) => takeVersions(trx, 'w', 'records', 2));
  expect(next).toBe(4);
});
