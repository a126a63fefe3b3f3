import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { addToken } from './add-token.ts';
import { findCaller } from './find-caller.ts';

/**
 * Gives the token that the command line uses, from `DIR/admin-token` (mode 0600). Where that file is missing or
 * its token is not valid here, a new one takes the place of the old, which stops working. `device` names the folder
 * where several servers, each with a folder of its own, share a database.
 */
export async function ensureAdminToken(
  db: Store,
  dataDir: string,
  now: Date,
  device = 'command line',
): Promise<string> {
  const file = join(dataDir, 'admin-token');
  const member = await db
    .selectFrom('members')
    .select(['workspace', 'id'])
    .where('builtin', '=', 1)
    .executeTakeFirstOrThrow();
  // All of it in line: two servers that start on one folder end with one token, and it is the one in the file.
  return inWorkspace(db, member.workspace, async (trx) => {
    const kept = await readFile(file, 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
    if (kept && (await findCaller(trx, kept, now))) {
      await chmod(file, 0o600);
      return kept;
    }
    const token = await replaceToken(trx, member, device, now);
    const draft = `${file}.new`;
    await writeFile(draft, `${token}\n`, { mode: 0o600 });
    await rename(draft, file);
    return token;
  });
}

async function replaceToken(
  trx: Writer,
  { workspace, id }: { workspace: string; id: string },
  device: string,
  now: Date,
): Promise<string> {
  await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('device', '=', device)
    .execute();
  return addToken(trx, workspace, id, device, now);
}
