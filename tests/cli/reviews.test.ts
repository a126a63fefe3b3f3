import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hardwareSales, startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

const yaml = (await readFile(hardwareSales, 'utf8')).replace(
  'after: 21 days',
  'after: 21 days\n        keeper: sales-manager\n        reviewBy: 2026-03-31',
);

test('reviews lists what is due and for whom; check warns and still finds the file in order', async () => {
  const file = await tempFile('mine.yaml', yaml);
  const line =
    '2026-03-31 · stall rule "Three weeks without moving on" · Hardware deal · Sales manager: Melvin Marxen';
  const checked = await runWaymark(['check', file]);
  expect(checked).toMatchObject({ code: 0, err: '' });
  expect(checked.out).toContain('is in order');
  expect(checked.out).toContain(`Warning: the review date of these has come.\n  ${line}`);
  expect((await runWaymark(['check', hardwareSales])).out).not.toContain('Warning');

  const { dataDir } = await startTestServer();
  const run = (...args: string[]) => runWaymark(args, { WAYMARK_DATA: dataDir });
  await run('publish', file);
  expect((await run('reviews', '--as-of', '2026-03-31')).out).toBe(
    `${line}\n\nAs of 2026-03-31, playbook version 2: 1 part is due for review.\n`,
  );
  expect((await run('reviews', '--as-of', '2026-03-30')).out).toBe(
    'As of 2026-03-30, playbook version 2: no parts are due for review.\n',
  );
  const { reviews } = JSON.parse((await run('reviews', '--json')).out);
  expect(reviews).toMatchObject([
    { path: 'motions[hardware-deal].stalls[three-weeks]', reviewBy: '2026-03-31' },
  ]);
  expect((await run('reviews', '--as-of', '2026-02-30')).code).toBe(2);
});
