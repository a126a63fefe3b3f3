import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { findServerFile, writeServerFile } from '../../server/server-file.ts';
import { startServer } from '../../server/start-server.ts';
import { hardwareSales, stageSeen, startTestServer, tempFolder } from './start-test-server.ts';

test('a restart keeps tokens, records, playbook and cursors', async () => {
  const dataDir = await tempFolder();
  const first = await startTestServer({ dataDir });
  await first.addAccount();
  const { token } = await first.join('member');
  const event = stageSeen('1');
  await first.call('POST', '/v1/push', { events: [event] }, token);
  const request = { records: { cursor: 0, keys: [], fresh: ['hubspot:1:deal:1'] } };
  const before = await first.pull(request, token);
  await first.close();
  expect(await findServerFile(dataDir)).toBeUndefined();

  const second = await startTestServer({ dataDir });
  expect(second.firstInvite).toBeNull();
  expect(second.adminToken).toBe(first.adminToken);
  expect(await second.pull(request, token)).toEqual(before);
  const again = await second.call('POST', '/v1/push', { events: [event] }, token);
  expect(again.body.results).toMatchObject([{ status: 'duplicate' }]);
});

test('the admin token is readable by its user only, and a lost one is replaced', async () => {
  const dataDir = await tempFolder();
  const first = await startTestServer({ dataDir });
  expect((await stat(join(dataDir, 'admin-token'))).mode & 0o777).toBe(0o600);
  await first.close();
  await writeFile(join(dataDir, 'admin-token'), 'wm_lost\n');
  const second = await startTestServer({ dataDir });
  expect((await second.call('GET', '/v1/me')).status).toBe(200);
  expect((await second.call('GET', '/v1/me', undefined, first.adminToken)).status).toBe(401);
});

test('a second server on the same folder is refused', async () => {
  const { dataDir, url } = await startTestServer();
  await expect(startServer({ dataDir, port: 0, host: '127.0.0.1' })).rejects.toThrow(
    `already served at ${url}`,
  );
});

test('a server that is too busy to answer is still there', async () => {
  const dataDir = await tempFolder();
  // It takes connections and never says a word, as a process does whose one thread is at work.
  const program =
    "require('node:net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port) })";
  const busy = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => {
    busy.kill('SIGKILL');
  });
  const [port] = await once(busy.stdout, 'data');
  const url = `http://127.0.0.1:${Number(String(port))}`;
  await writeServerFile(dataDir, { url, pid: busy.pid ?? 0 });
  await expect(startServer({ dataDir, port: 0, host: '127.0.0.1' })).rejects.toThrow(
    `already served at ${url} by process ${busy.pid}`,
  );
});

test('a process that took the number of a dead server is no server', async () => {
  const dataDir = await tempFolder();
  const other = await startTestServer();
  await other.close();
  await writeServerFile(dataDir, { url: other.url, pid: process.ppid });
  expect((await startTestServer({ dataDir })).firstInvite).not.toBeNull();
});

test('a start that fails at its last step gives the port and the folder back', async () => {
  const dataDir = await tempFolder();
  const { port, close } = await startTestServer();
  await close();
  await mkdir(join(dataDir, 'server.json.new'));
  const options = { dataDir, port, host: '127.0.0.1', playbookFile: hardwareSales };
  await expect(startServer(options)).rejects.toThrow('EISDIR');
  await rm(join(dataDir, 'server.json.new'), { recursive: true });
  const server = await startServer(options);
  onTestFinished(server.close);
  expect(server.port).toBe(port);
});

test('a taken port is named, with another one to try', async () => {
  const { port } = await startTestServer();
  const start = startServer({
    dataDir: await tempFolder(),
    port,
    host: '127.0.0.1',
    playbookFile: hardwareSales,
  });
  await expect(start).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
});

test('a broken first playbook sets nothing up, and a later start with a good one does', async () => {
  const dataDir = await tempFolder();
  const playbookFile = join(dataDir, 'broken.yaml');
  await writeFile(playbookFile, 'waymark: 1\nname: x\n');
  const start = startServer({ dataDir, port: 0, host: '127.0.0.1', playbookFile });
  await expect(start).rejects.toThrow('nothing was set up');
  const server = await startTestServer({ dataDir });
  expect(server.firstInvite).not.toBeNull();
});

test('nothing acknowledged is lost when the process is killed in the middle of its work', async () => {
  const dataDir = await tempFolder();
  const child = spawn(
    process.execPath,
    ['server/main.ts', '--data', dataDir, '--port', '0', '--playbook', hardwareSales],
    { stdio: 'ignore' },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const { url, token } = await waitForServer(dataDir);
  const send = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await send('/v1/accounts', { host: 'hubspot', account: '1' })).status).toBe(200);
  const acknowledged: ReturnType<typeof stageSeen>[] = [];
  const refused: string[] = [];
  const writer = async (name: string) => {
    while (!child.killed) {
      const event = stageSeen(`${name}-${acknowledged.length}`);
      // The kill breaks off the requests of the others; before it nothing may go wrong.
      const response = await send('/v1/push', { events: [event] }).catch((error: Error) => error);
      if (response instanceof Error) {
        if (!child.killed) refused.push(String(response.cause ?? response));
      } else if (response.ok) acknowledged.push(event);
      else refused.push(await response.text());
      if (refused.length > 0 || acknowledged.length >= 100) child.kill('SIGKILL');
    }
  };
  await Promise.all(['a', 'b', 'c'].map(writer));
  await exited;
  expect(refused).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);

  const server = await startTestServer({ dataDir });
  const events = acknowledged.slice(0, 400);
  const again = await server.call('POST', '/v1/push', { events });
  const states = again.body.results.map(({ status }: { status: string }) => status);
  expect(new Set(states)).toEqual(new Set(['duplicate']));
  const fresh = events.map(({ record }) => `hubspot:1:deal:${record.id}`);
  const { records } = await server.pull({ records: { cursor: 0, keys: [], fresh } });
  expect(records.changes.length).toBe(events.length);
});

async function waitForServer(dataDir: string) {
  for (let tries = 0; tries < 1200; tries++) {
    const file = await findServerFile(dataDir);
    if (file) return { url: file.url, token: (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim() };
    await pause(50);
  }
  throw new Error('The server did not start within a minute');
}
