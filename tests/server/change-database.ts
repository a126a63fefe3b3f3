import { sql } from 'kysely';
import { connectStore } from '../../server/store/connect-store.ts';
import { locationOf } from './test-database.ts';

/** Does something to a data folder's database that no program of ours would. Returns how many rows it changed. */
export async function changeDatabase(dataDir: string, statement: string): Promise<number> {
  const db = connectStore(await locationOf(dataDir));
  const { numAffectedRows = 0n } = await sql.raw(statement).execute(db);
  await db.destroy();
  return Number(numAffectedRows);
}
