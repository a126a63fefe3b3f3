import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store/tables.ts';
import { addToken } from './add-token.ts';
import { findCaller } from './find-caller.ts';

const device = 'command line';

/**
 * Gives the token that the command line uses, from `DIR/admin-token` (mode 0600). Where that file is missing or
 * its token is not valid here, a new one takes the place of the old, which stops working.
 */
export async function ensureAdminToken(db: Store, dataDir: string, now: Date): Promise<string> {
  const file = join(dataDir, 'admin-token');
  const kept = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  if (kept && (await findCaller(db, kept, now))) {
    await chmod(file, 0o600);
    return kept;
  }
  const token = await db.transaction().execute(async (trx) => {
    const { workspace, id } = await trx
      .selectFrom('members')
      .select(['workspace', 'id'])
      .where('builtin', '=', 1)
      .executeTakeFirstOrThrow();
    await trx
      .deleteFrom('tokens')
      .where('workspace', '=', workspace)
      .where('member', '=', id)
      .where('device', '=', device)
      .execute();
    return addToken(trx, workspace, id, device, now);
  });
  const draft = `${file}.new`;
  await writeFile(draft, `${token}\n`, { mode: 0o600 });
  await rename(draft, file);
  return token;
}
