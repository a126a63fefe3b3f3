import { join } from 'node:path';
import { expect, test } from 'vitest';
import { healthAnswer } from '../../lib/sync/health-protocol.ts';
import { beginNewLife } from '../../server/backup/begin-new-life.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import { stageSeen, startTestServer, tempFolder } from './start-test-server.ts';

test('an administrator sees jobs, the versions of browsers and the last backup', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const invite = await server.call('POST', '/v1/invites', { name: 'X', access: 'viewer' });
  const speaks = { 'Waymark-Protocol': '2', 'Waymark-Client': 'extension 9.9.9' };
  const paired = await server.call('POST', '/v1/pair', { code: invite.body.code, device: 'd' }, null, speaks);
  await server.call('POST', '/v1/push', { events: [stageSeen('1')] });
  const report = async () => healthAnswer.parse((await server.call('GET', '/v1/health-report')).body);
  expect(await report()).toMatchObject({
    database: { kind: 'embedded', version: expect.stringMatching(/^\d{3}-/) },
    jobs: { dead: 0, failing: [] },
    clients: [{ client: 'extension 9.9.9', browsers: 1 }],
    lastBackup: null,
    records: 1,
    events: 1,
  });
  const at = new Date('2026-10-20T12:00:00.000Z');
  await writeBackup(server.dataDir, join(await tempFolder(), 'a.backup'), at);
  expect((await report()).lastBackup).toBe(at.toISOString());
  const { token } = paired.body;
  expect((await server.call('GET', '/v1/health-report', undefined, token)).status).toBe(403);
});

test('after a database was restored by other tools, browsers start anew and stay signed in', async () => {
  const server = await startTestServer();
  const speaks = { 'Waymark-Protocol': '2' };
  const invite = await server.call('POST', '/v1/invites', { name: 'X', access: 'viewer' });
  const paired = await server.call('POST', '/v1/pair', { code: invite.body.code, device: 'd' }, null, speaks);
  const { epoch } = await server.pull({});
  await server.close();
  expect(await beginNewLife(join(server.dataDir, 'waymark.db'))).toBe(1);
  const again = await startTestServer({ dataDir: server.dataDir });
  expect((await again.pull({})).epoch).not.toBe(epoch);
  const { refresh } = paired.body as unknown as { refresh: string };
  expect((await again.call('POST', '/v1/token/refresh', { refresh }, null, speaks)).status).toBe(200);
});
