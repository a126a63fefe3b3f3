import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { isStorable } from '../../lib/records/storable-text.ts';
import { writeWholeFile } from '../../server/backup/write-whole-file.ts';
import { inSnapshot } from '../../server/store/in-workspace.ts';
import type { Store } from '../../server/store/tables.ts';
import { exportWorkspace } from '../../server/transfer/export-workspace.ts';
import { importWorkspace } from '../../server/transfer/import-workspace.ts';
import { checkExport } from '../../server/transfer/transfer-file.ts';
import { filledServer, now } from './filled-server.ts';
import { openTestStore } from './open-test-store.ts';
import { dealKey, stageSeen, tempFolder } from './start-test-server.ts';

const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter(isStorable);

async function exported(db: Store, id: string): Promise<string> {
  const file = join(await tempFolder(), 'a.export');
  await inSnapshot(db, (trx) => writeWholeFile(file, exportWorkspace(trx, id, now)));
  return file;
}

async function linesOf(file: string): Promise<string[]> {
  return gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
}

/** What an export says, without what an import adds and renames. */
async function contentOf(file: string): Promise<string[]> {
  const [, ...lines] = await linesOf(file);
  return lines.slice(0, -1).filter((line) => !line.includes('"workspace.imported"'));
}

test('whatever a workspace holds comes back from its export as it was, under a new id too', async () => {
  const { server, token, db, id } = await filledServer();
  const record = stageSeen('1').record;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(typed, fc.boolean()), { minLength: 1, maxLength: 8 }),
      async (texts) => {
        const events = texts.map(([note, isActivity]) => ({
          ...{ id: uuid(), record, occurredAt: '2026-10-19T08:00:00.000Z', playbook: 1 },
          ...(isActivity
            ? { type: 'activity.happened', kind: 'call', by: 'us', at: '2026-10-19T08:00:00.000Z', note }
            : { type: 'step.done', occurrence: `${dealKey('1')}/x`, step: note, note }),
        }));
        const { results } = (await server.call('POST', '/v1/push', { events }, token)).body;
        expect(results.map(({ status }) => status)).toEqual(events.map(() => 'applied'));
        const first = await exported(db, id);
        const other = await openTestStore();
        const same = await importWorkspace(other, first, now);
        expect(same.workspace).toBe(id);
        expect(await contentOf(await exported(other, id))).toEqual(await contentOf(first));
        const again = await importWorkspace(other, first, now);
        expect(again.workspace).not.toBe(id);
        expect(await contentOf(await exported(other, again.workspace))).toEqual(await contentOf(first));
      },
    ),
    { numRuns: 4 },
  );
});

interface Line {
  table: string;
  row: Record<string, unknown>;
}

test('a file that is cut off, changed, hostile or contradicts itself is refused, and nothing is changed', async () => {
  const { db, id } = await filledServer();
  const [first = '', ...rest] = await linesOf(await exported(db, id));
  const head = JSON.parse(first);
  const rows: Line[] = rest.slice(0, -1).map((line) => JSON.parse(line));
  const bad = join(await tempFolder(), 'bad.export');
  /** Writes an export whose checksum is right, whatever it says. */
  const write = async (lines: unknown[], behind = '') => {
    const text = lines
      .map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`))
      .join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    await writeFile(bad, gzipSync(`${text}${JSON.stringify({ end: true, sha256 })}\n${behind}`));
  };
  const changed = (table: string, change: (row: Line['row']) => unknown) => {
    const at = rows.findIndex((line) => line.table === table);
    return [head, ...rows.map((line, index) => (index === at ? { table, row: change(line.row) } : line))];
  };
  const entity = (change: object) => (row: Line['row']) => ({ ...row, ...change });
  await write([head, ...rows]);
  expect(await checkExport(bad)).toMatchObject({ waymark: 'export' });
  const cases: [string, unknown[], string][] = [
    ['a later format', [{ ...head, format: 2 }, ...rows], 'a later version'],
    ['another count', [{ ...head, rows: { ...head.rows, journal: 9 } }, ...rows], 'names 9'],
    ['an unknown table', [head, { table: 'tokens', row: {} }, ...rows], 'no row of a table'],
    ['a table too late', [head, ...rows, rows[0]], 'stands too late'],
    ['one more column', changed('members', (row) => ({ ...row, workspace: 'x' })), 'Unrecognized key'],
    ['a wrong type', changed('members', entity({ created_at: 'now' })), 'created_at'],
    ['an unknown access', changed('members', entity({ access: 'god' })), 'access'],
    ['a NUL', changed('members', entity({ name: 'a\0b' })), 'cannot be stored'],
    [
      'a prototype',
      changed('members', (row) => JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(row).slice(1)}`)),
      'Unrecognized key',
    ],
    ['an event that is none', changed('journal', entity({ body: '{"type":"evil"}' })), 'body'],
    ['an event of another row', changed('journal', entity({ type: 'step.done' })), 'another event'],
    ['a playbook that is none', changed('playbooks', entity({ json: '[]' })), 'json'],
    ['an entity that is none', changed('entities', entity({ kind: 'record', data: '{"x":1}' })), 'data'],
    ['no built-in member', changed('members', entity({ builtin: 0 })), 'built in'],
    ['a version that was not counted', changed('entities', entity({ version: 999_999 })), 'not counted'],
    [
      'a row twice',
      [{ ...head, rows: { ...head.rows, members: head.rows.members + 1 } }, rows[0], ...rows],
      'contradict each other',
    ],
    ['no JSON', [head, 'nonsense\n', ...rows], 'is no JSON'],
  ];
  const empty = await openTestStore();
  for (const [what, lines, words] of cases) {
    await write(lines);
    await expect(importWorkspace(empty, bad, now), what).rejects.toThrow(words);
  }
  await write([head, ...rows], 'more\n');
  await expect(importWorkspace(empty, bad, now)).rejects.toThrow('behind the end');
  const whole = await readFile(bad);
  await writeFile(bad, whole.subarray(0, whole.length - 20));
  await expect(importWorkspace(empty, bad, now)).rejects.toThrow('cannot be imported');
  await writeFile(bad, gzipSync(`${first}\n`));
  await expect(importWorkspace(empty, bad, now)).rejects.toThrow('cut off');
  await writeFile(bad, gzipSync(Buffer.alloc(80 * 1024 * 1024)));
  await expect(importWorkspace(empty, bad, now)).rejects.toThrow(/too long|far more/);
  await expect(importWorkspace(empty, join(bad, 'none'), now)).rejects.toThrow('There is no file');
  expect(await empty.selectFrom('workspaces').select('id').execute()).toEqual([]);
});
