import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer, tempFolder } from '../server/start-test-server.ts';
import { runWaymark } from './run-waymark.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a folder is imported, listed, exported and imported again without a change', async () => {
  const server = await startTestServer();
  const data = ['--data', server.dataDir];
  const folder = await tempFolder();
  await mkdir(join(folder, 'sub'));
  const head = '---\nid: offer\ntitle: Writing an offer\nowner: sales-manager\n---\n\n';
  await writeFile(join(folder, 'offer.md'), `${head}Look at [the call](sub/call.md).\n\n![List](list.png)\n`);
  await writeFile(join(folder, 'sub/call.md'), '# The call\n\nRead the website.\n');
  await writeFile(join(folder, 'list.png'), png);
  await writeFile(join(folder, 'notes.docx'), 'x');

  const dry = await runWaymark(['sops', 'import', folder, '--owner', 'sales-agent', '--dry-run', ...data]);
  expect(dry.out).toContain('To be published: 2, with 1 picture(s)');
  expect((await runWaymark(['sops', 'list', ...data])).out).toContain('There are none.');
  const done = await runWaymark(['sops', 'import', folder, '--owner', 'sales-agent', ...data]);
  expect(done.out).toContain('Published: 2, with 1 picture(s)');
  expect(done.out).toContain('notes.docx: only Markdown, HTML and pictures become SOPs');
  expect((await runWaymark(['sops', 'list', ...data])).out).toMatch(
    /^offer {2}version 1 {2}Writing an offer/m,
  );

  const out = join(await tempFolder(), 'out');
  expect((await runWaymark(['sops', 'export', out, ...data])).out).toContain('2 SOP(s) and 1 picture(s)');
  expect((await readdir(out)).sort()).toEqual(['offer.md', 'pictures', 'the-call.md']);
  expect(await readFile(join(out, 'offer.md'), 'utf8')).toContain('[the call](the-call.md)');
  const again = await runWaymark(['sops', 'import', out, ...data]);
  expect(again.out).toContain('Published: 0');
  expect(again.out).toContain('Unchanged: 2');
  expect((await runWaymark(['sops', 'export', out, ...data])).err).toContain('is not empty');
});
