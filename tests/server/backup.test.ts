import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { refreshAnswer } from '../../lib/sync/protocol.ts';
import { checkBackup } from '../../server/backup/check-backup.ts';
import { readDatabaseVersion } from '../../server/backup/check-database.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import { damageBackups, killBackups, killMigration, killRestores } from './run-kill-moments.ts';
import { dealKey, stageSeen, startTestServer, tempFolder } from './start-test-server.ts';

const now = new Date('2026-10-20T12:00:00.000Z');
const dealOne = { records: { cursor: 0, keys: [], fresh: [dealKey('1')] } };

/** A server with one deal and a member, and a backup taken while it runs. */
async function backedUp() {
  const server = await startTestServer();
  await server.addAccount();
  const { token } = await server.join('member');
  await server.call('POST', '/v1/push', { events: [stageSeen('1')] }, token);
  const file = join(await tempFolder(), 'a.backup');
  const manifest = await writeBackup(server.dataDir, file, now);
  return { server, token, file, manifest };
}

test('a backup of a running server brings everything back, and browsers start anew', async () => {
  const { server, file, manifest } = await backedUp();
  expect(manifest).toMatchObject({
    createdAt: now.toISOString(),
    files: [{ name: 'waymark.db' }, { name: 'secret-key' }],
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const before = await server.pull(dealOne);
  await server.call('POST', '/v1/push', { events: [stageSeen('2')] });
  await server.close();

  await restoreBackup(file, server.dataDir);
  const again = await startTestServer({ dataDir: server.dataDir });
  const after = await again.pull(dealOne);
  expect({ ...after, epoch: '' }).toEqual({ ...before, epoch: '' });
  expect(after.epoch).not.toBe(before.epoch);
  const second = await again.pull({ records: { cursor: 0, keys: [], fresh: [dealKey('2')] } });
  expect(second.records.changes).toEqual([]);
  expect(await readdir(server.dataDir)).toContain('waymark.db.before-restore');
  expect(await readdir(server.dataDir)).not.toContain('restore.partial');
});

test('a backup restores into a new folder, with its keys', async () => {
  const { server, file } = await backedUp();
  const dataDir = join(await tempFolder(), 'new');
  await restoreBackup(file, dataDir);
  const fresh = await startTestServer({ dataDir });
  expect((await fresh.pull(dealOne)).records.changes).toHaveLength(1);
  const key = (folder: string) => readFile(join(folder, 'secret-key'), 'utf8');
  expect(await key(dataDir)).toBe(await key(server.dataDir));
});

test('a browser that has refreshed since the backup stays signed in, and a copy of its tokens does not', async () => {
  const server = await startTestServer();
  const speaks = { 'Waymark-Protocol': '2' };
  const invite = await server.call('POST', '/v1/invites', { name: 'X', access: 'member' });
  const body = { code: invite.body.code, device: 'd' };
  const first = refreshAnswer.parse((await server.call('POST', '/v1/pair', body, null, speaks)).body);
  const file = join(await tempFolder(), 'a.backup');
  await writeBackup(server.dataDir, file, now);
  const refreshAt = (one: typeof server, refresh: string) =>
    one.call('POST', '/v1/token/refresh', { refresh }, null, speaks);
  const second = refreshAnswer.parse((await refreshAt(server, first.refresh)).body);
  const third = refreshAnswer.parse((await refreshAt(server, second.refresh)).body);
  await server.close();
  await restoreBackup(file, server.dataDir);
  const again = await startTestServer({ dataDir: server.dataDir });
  const fourth = refreshAnswer.parse((await refreshAt(again, third.refresh)).body);
  // The answer was lost; it asks once more.
  expect((await refreshAt(again, third.refresh)).status).toBe(200);
  const fifth = refreshAnswer.parse((await refreshAt(again, fourth.refresh)).body);
  expect((await refreshAt(again, first.refresh)).status).toBe(401);
  expect((await refreshAt(again, fifth.refresh)).status).toBe(401);
});

test('a folder that is served is not restored into', async () => {
  const { server, file } = await backedUp();
  await expect(restoreBackup(file, server.dataDir)).rejects.toThrow(`is served at ${server.url}`);
  // Not even where the file that says so was lost.
  await rm(join(server.dataDir, 'server.json'));
  await expect(restoreBackup(file, server.dataDir)).rejects.toThrow('is in use');
  expect((await server.pull(dealOne)).records.changes).toHaveLength(1);
});

test('a damaged database is replaced too', async () => {
  const { server, file } = await backedUp();
  await server.close();
  await writeFile(
    join(server.dataDir, 'waymark.db'),
    'no database at all, but long enough to be read as one '.repeat(200),
  );
  await restoreBackup(file, server.dataDir);
  const again = await startTestServer({ dataDir: server.dataDir });
  expect((await again.pull(dealOne)).records.changes).toHaveLength(1);
});

test('what is no backup, or one of a later program, is refused with a sentence', async () => {
  const { file } = await backedUp();
  const whole = gunzipSync(await readFile(file));
  const line = whole.indexOf('\n');
  const manifest = JSON.parse(whole.subarray(0, line).toString());
  const bad = join(await tempFolder(), 'bad.backup');
  const write = (changes: object, behind = '') =>
    writeFile(
      bad,
      gzipSync(
        Buffer.concat([
          Buffer.from(`${JSON.stringify({ ...manifest, ...changes })}\n`),
          whole.subarray(line + 1),
          Buffer.from(behind),
        ]),
      ),
    );
  await write({});
  await checkBackup(bad);
  await write({ format: 2 });
  await expect(checkBackup(bad)).rejects.toThrow('one of a later version');
  await write({ files: [{ ...manifest.files[0], name: '../../evil' }] });
  await expect(checkBackup(bad)).rejects.toThrow('cannot be restored');
  await write({}, 'more');
  await expect(checkBackup(bad)).rejects.toThrow('behind its end');
  await writeFile(bad, 'plain text');
  await expect(checkBackup(bad)).rejects.toThrow('cut off or changed');
  await expect(checkBackup(join(bad, 'none'))).rejects.toThrow();
});

test('before an upgrade the former database is kept, and can be gone back to', async () => {
  const dataDir = await tempFolder();
  const raw = new DatabaseSync(join(dataDir, 'waymark.db'));
  raw.exec(await readFile('tests/server/samples/004-assignments.sql', 'utf8'));
  raw.close();
  await (await startTestServer({ dataDir, clock: () => now })).close();
  const file = join(dataDir, 'before-upgrade-from-004-assignments-2026-10-20.backup');
  expect(await checkBackup(file)).toMatchObject({ database: '004-assignments' });
  await (await startTestServer({ dataDir, clock: () => new Date('2026-10-22T12:00:00.000Z') })).close();
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.backup'))).toHaveLength(1);
  await restoreBackup(file, dataDir);
  expect(readDatabaseVersion(join(dataDir, 'waymark.db'))).toBe('004-assignments');
});

test('a backup never replaces a file', async () => {
  const { server, file } = await backedUp();
  await expect(writeBackup(server.dataDir, file, now)).rejects.toThrow('exists already');
  await expect(writeBackup(await tempFolder(), `${file}2`, now)).rejects.toThrow('no database');
});

// The whole campaign: tests/soak/kill-moments.ts.
test('killed anywhere, a backup, a restore and a migration leave the former or the new state', async () => {
  for (const figures of [
    await killBackups(1, 3, 100),
    await killRestores(1, 3, 100),
    await killMigration('003-scheduled-playbooks', '004-assignments', 1, 3),
  ]) {
    expect(figures.former + figures.latter).toBe(1);
  }
  expect((await damageBackups(5, 3)).refused).toBe(10);
});
