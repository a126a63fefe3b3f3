import { readdir, readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { starters } from '../../lib/playbook/starters.ts';
import { playbookAnswer } from '../../lib/sync/admin-protocol.ts';
import { starterTitle } from '../../server/get-starter.ts';
import { startServer } from '../../server/start-server.ts';
import { runWaymark } from '../cli/run-waymark.ts';
import { tempFolder } from './start-test-server.ts';

test.each(starters)('a backend begins with the starter $name', async ({ name, file }) => {
  const server = await startServer({
    dataDir: await tempFolder(),
    port: 0,
    host: '127.0.0.1',
    starter: name,
  });
  onTestFinished(server.close);
  const response = await fetch(`${server.url}/v1/playbook`, {
    headers: { Authorization: `Bearer ${server.adminToken}` },
  });
  const { version, yaml } = playbookAnswer.parse(await response.json());
  expect(version).toBe(1);
  expect(yaml).toBe(await readFile(file, 'utf8'));
});

test('an unknown starter sets nothing up, and the command line lists those there are', async () => {
  const dataDir = await tempFolder();
  const start = startServer({ dataDir, port: 0, host: '127.0.0.1', starter: 'bakery' });
  await expect(start).rejects.toThrow('There is no starter called "bakery"');
  expect((await readdir(dataDir)).includes('admin-token')).toBe(false);
  const listed = await runWaymark(['starters']);
  for (const { name, file } of starters)
    expect(listed.out).toMatch(new RegExp(`^${name} .*\n +${file}$`, 'm'));
  expect(JSON.parse((await runWaymark(['starters', '--json'])).out)).toEqual({
    starters: starters.map((starter) => ({
      name: starter.name,
      title: starterTitle(starter),
      file: starter.file,
    })),
  });
});
