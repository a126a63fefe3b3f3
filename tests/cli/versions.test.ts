import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hardwareSales, startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

const yaml = await readFile(hardwareSales, 'utf8');
const patient = yaml.replace('after: 21 days', 'after: 30 days');
const sentence =
  'In Hardware deal, the stall rule "Three weeks without moving on" flags a record after 30 days instead of 21 days.';

test('diff says what a file changes, publish says it before publishing, rollback takes it back', async () => {
  const { dataDir } = await startTestServer();
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  const file = await tempFile('mine.yaml', patient);
  const diff = await run('diff', file);
  expect(diff).toMatchObject({ code: 0, out: `1 change against version 1:\n~ ${sentence}\n` });
  const path = 'motions[hardware-deal].stalls[three-weeks].after';
  expect(JSON.parse((await run('diff', file, '--json')).out)).toEqual({
    from: 1,
    changes: [{ path, kind: 'changed', text: sentence }],
  });

  const published = await run('publish', file, '--note', 'More patience');
  expect(published.out).toBe(
    `1 change against version 1:\n~ ${sentence}\nPublished as version 2. Connected browsers show it within seconds.\n`,
  );
  expect((await run('diff', file)).out).toBe('Nothing changes: this very text is version 2.\n');
  expect((await run('diff', file, '--from', '1')).out).toContain(sentence);
  const versions = await run('versions');
  expect(versions.out).toMatch(
    / {3}2 {2}.* · Command line · Hardware sales · More patience \(in force\)\n {3}1 {2}/,
  );

  const stale = await run('publish', file, '--base', '1');
  expect(stale).toMatchObject({ code: 1, err: expect.stringContaining('version 2 is in force') });
  expect((await run('rollback', '1', '--base', '1')).code).toBe(1);
  const back = await run('rollback', '1', '--note', 'Too patient');
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining('in force again, as version 3') });
  const listed = JSON.parse((await run('versions', '--json')).out).versions;
  expect(listed.map(({ note }: { note: string }) => note)).toMatchObject([
    'Back to version 1: Too patient',
    'More patience',
    'Starter playbook',
  ]);
  const [line, ...rest] = (await run('export')).out.split('\n');
  expect(line).toContain('waymark base: version 3');
  expect(rest.join('\n')).toBe(yaml);
  expect((await run('export', '--version', '2')).out).toMatch(/^# waymark base: version 2 .*\n/);
  expect((await run('export', '--version', '2')).out.endsWith(`\n${patient}`)).toBe(true);
});

test('a version that is none is refused, and so is a broken file', async () => {
  const { dataDir } = await startTestServer();
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  expect(await run('export', '--version', '9')).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no version 9'),
  });
  expect((await run('rollback', 'yesterday')).code).toBe(2);
  const broken = await tempFile('broken.yaml', yaml.replace('after: 21 days', 'after: soon'));
  expect(await run('diff', broken)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/broken\.yaml:\d+:\d+/),
  });
});
