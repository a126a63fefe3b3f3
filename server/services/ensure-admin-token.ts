import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { addToken } from './add-token.ts';
import { findCaller } from './find-caller.ts';
import { hashSecret } from './secrets.ts';

const day = 24 * 60 * 60_000;

/** A token of a folder whose server has not run for so long (ms) ends. */
const lasts = 30 * day;

/** How often (ms) a running server says that its token is in use. */
export const renewal = day;

/** What the tokens of servers that share a database are called, before the name of their folder. */
const sharedPrefix = 'command line on ';

/**
 * Gives the token that the command line uses, from `DIR/admin-token` (mode 0600). Where that file is missing or
 * its token is not valid here, a new one takes the place of the old, which stops working. `folder` names the folder
 * where several servers, each with a folder of its own, share a database: such a token ends when its server has not
 * run for a month, because folders of containers never come back. What has ended is taken away.
 */
export async function ensureAdminToken(
  db: Store,
  dataDir: string,
  now: Date,
  folder?: string,
): Promise<string> {
  const file = join(dataDir, 'admin-token');
  const device = folder === undefined ? 'command line' : `${sharedPrefix}${folder}`;
  const expiresAt = folder === undefined ? null : now.getTime() + lasts;
  const member = await db
    .selectFrom('members')
    .select(['workspace', 'id'])
    .where('builtin', '=', 1)
    .executeTakeFirstOrThrow();
  // All of it in line: two servers that start on one folder end with one token, and it is the one in the file.
  return inWorkspace(db, member.workspace, async (trx) => {
    if (expiresAt !== null) await pruneTokens(trx, member, now, expiresAt);
    const kept = await readFile(file, 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
    if (kept && (await findCaller(trx, kept, now))) {
      await chmod(file, 0o600);
      await setEnd(trx, kept, expiresAt);
      return kept;
    }
    const token = await replaceToken(trx, member, device, now);
    await setEnd(trx, token, expiresAt);
    const draft = `${file}.new`;
    await writeFile(draft, `${token}\n`, { mode: 0o600 });
    await rename(draft, file);
    return token;
  });
}

/** Says that the token of a shared database's server is in use. */
export async function renewAdminToken(db: Store, token: string, now: Date): Promise<void> {
  await setEnd(db, token, now.getTime() + lasts);
}

async function setEnd(db: Store, token: string, expiresAt: number | null): Promise<void> {
  await db
    .updateTable('tokens')
    .set({ expires_at: expiresAt })
    .where('hash', '=', hashSecret(token))
    .execute();
}

/** Those from before tokens of servers had an end get one now: a server that uses its own renews it. */
async function pruneTokens(
  trx: Writer,
  { workspace, id }: { workspace: string; id: string },
  now: Date,
  expiresAt: number,
): Promise<void> {
  await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('expires_at', '<=', now.getTime())
    .execute();
  await trx
    .updateTable('tokens')
    .set({ expires_at: expiresAt })
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('device', 'like', `${sharedPrefix}%`)
    .where('expires_at', 'is', null)
    .execute();
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
