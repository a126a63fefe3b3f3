import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hardwareSales, startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

const yaml = await readFile(hardwareSales, 'utf8');
const patient = yaml.replace('after: 21 days', 'after: 30 days');
const strict = yaml.replace('after: 21 days', 'after: 14 days');

test('a file is scheduled in the playbook’s time zone, listed, and taken back', async () => {
  const { dataDir } = await startTestServer({ clock: () => new Date('2026-10-20T12:00:00.000Z') });
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  const file = await tempFile('mine.yaml', patient);
  const done = await run('publish', file, '--at', '2026-12-01 08:00', '--note', 'From December on');
  expect(done.code, done.err).toBe(0);
  expect(done.out).toContain('flags a record after 30 days instead of 21 days');
  // The playbook is in New York.
  expect(done.out).toContain('Scheduled as number 1: it comes in force at 2026-12-01T13:00:00.000Z');
  const listed = await run('versions');
  expect(listed.out).toMatch(
    /^scheduled 1 {2}2026-12-01 13:00 UTC · Command line · Hardware sales · From December on · edited from version 1\n {3}1 /,
  );
  expect(JSON.parse((await run('versions', '--json')).out).scheduled).toMatchObject([{ id: 1, held: null }]);
  expect((await run('unschedule', '1')).out).toBe('Number 1 will not be published.\n');
  expect((await run('unschedule', '1')).code).toBe(1);
  expect((await run('versions')).out).not.toContain('scheduled');
  expect((await run('publish', file, '--at', 'tomorrow')).code).toBe(2);
  expect((await run('publish', file, '--at', '2026-12-01')).err).toContain('a day with a time');
  expect((await run('publish', file, '--at', '2026-10-01T08:00')).err).toContain('is past');
});

test('what two people edited at once is refused with what the other one changed, in plain words', async () => {
  const { dataDir } = await startTestServer();
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  const exported = (await run('export')).out;
  const [line, ...rest] = exported.split('\n');
  expect(line).toMatch(/^# waymark base: version 1 /);
  expect(rest.join('\n')).toBe(yaml);
  const mine = await tempFile('mine.yaml', exported.replace('after: 21 days', 'after: 30 days'));
  const theirs = await tempFile(
    'theirs.yaml',
    exported.replace('name: Follow', 'name: follow').replace('Writing an offer', 'Writing the offer'),
  );
  expect((await run('publish', theirs, '--note', 'One offer')).code).toBe(0);
  // The file now says from where its next edit starts, and what was published has no such line.
  expect(await readFile(theirs, 'utf8')).toMatch(/^# waymark base: version 2 /);
  expect((await run('publish', theirs)).out).toContain('Nothing to do');

  const refused = await run('publish', mine);
  expect(refused.code).toBe(1);
  expect(refused.out).toBe('');
  expect(refused.err).toContain(
    'was edited from version 1, but version 2 is in force: Command line published it on',
  );
  expect(refused.err).toContain('("One offer")');
  expect(refused.err).toContain(
    '1 change against version 1:\n~ The SOP "Writing an offer" is now called "Writing the offer".',
  );
  expect(refused.err).toContain(`waymark publish ${mine} --base 2`);
  expect((await run('versions')).out).toMatch(/^ {3}2 /);

  const merged = (await readFile(mine, 'utf8')).replace('Writing an offer', 'Writing the offer');
  await writeFile(mine, merged);
  const done = await run('publish', mine, '--base', '2');
  expect(done.out).toContain('Published as version 3');
  expect(done.out).toContain('30 days instead of 21 days');
  expect(await readFile(mine, 'utf8')).toMatch(/^# waymark base: version 3 /);
  expect((await run('export')).out).toBe(await readFile(mine, 'utf8'));
});

test('the base line is known among the first comments only, and a problem keeps the line of the file', async () => {
  const { dataDir } = await startTestServer();
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  const quoted = yaml.replace(
    '    body: |\n',
    '    body: |\n      # waymark base: version 9 is how the line begins.\n',
  );
  const file = await tempFile('quoted.yaml', quoted);
  expect((await run('publish', file)).code).toBe(0);
  expect((await run('export')).out).toContain('# waymark base: version 9 is how');
  const broken = await tempFile(
    'broken.yaml',
    `# waymark base: version 2\n${yaml.replace('after: 21 days', 'after: soon')}`,
  );
  const line = yaml.split('\n').findIndex((text) => text.includes('after: 21 days')) + 2;
  expect((await run('publish', broken)).err).toContain(`broken.yaml:${line}:`);
});

test('a version held at its time is shown with the reason', async () => {
  let now = new Date('2026-10-20T12:00:00.000Z');
  const first = await startTestServer({ clock: () => now });
  const { dataDir } = first;
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  await run('publish', await tempFile('mine.yaml', patient), '--at', '2026-10-21T08:00');
  await run('publish', await tempFile('now.yaml', strict));
  await first.close();
  now = new Date('2026-10-22T12:00:00.000Z');
  const server = await startTestServer({ dataDir, clock: () => now });
  for (let tries = 0; tries < 100 && !(await run('versions')).out.startsWith('held 1'); tries++);
  expect((await run('versions')).out).toMatch(
    /^held 1 .*\n {8}not published: It was edited from version 1, and Command line published version 2 on 2026-10-20 in between\./,
  );
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({ version: 2, yaml: strict });
});
