import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { checkRow } from './check-row.ts';
import {
  type ExportedTable,
  type ExportHead,
  exportEnd,
  exportHead,
  exportRow,
  tableNames,
} from './export-format.ts';

/** The longest line: a record with everything that was ever seen of it stays far below. */
const longestLine = 32 * 1024 * 1024;
/** Text of this kind shrinks to a tenth; what grows more than this from a small file is made to fill a disk. */
const mostGrowth = 250;
const freeGrowth = 64 * 1024 * 1024;

export type ReadRow = { table: ExportedTable; row: Record<string, unknown> };

/**
 * Reads an export line by line, everything checked that can be checked without a database: its form, every row, its
 * counts and its checksum. The head comes first, then the rows; whoever got to the end has all of them.
 *
 * Throws an Error with a sentence that names the line; what was read until then must not be used.
 */
export async function* readExport(file: string): AsyncGenerator<ExportHead | ReadRow> {
  const hash = createHash('sha256');
  let number = 0;
  let head: ExportHead | undefined;
  let place = 0;
  let isEnded = false;
  const counts: Partial<Record<ExportedTable, number>> = {};
  for await (const line of readLines(file)) {
    number += 1;
    const fail = (what: string) => broken(file, `line ${number} ${what}`);
    if (isEnded) throw fail('stands behind the end');
    const value = findJson(line.toString('utf8'));
    if (value === undefined) throw fail('is no JSON');
    if (!head) {
      const parsed = exportHead.safeParse(value);
      if (!parsed.success) {
        throw fail('is not how an export begins. It is no export of Waymark, or one of a later version');
      }
      head = parsed.data;
      hash.update(line).update('\n');
      yield head;
      continue;
    }
    const end = exportEnd.safeParse(value);
    if (end.success) {
      if (end.data.sha256 !== hash.digest('hex')) throw fail('has another checksum than the file');
      isEnded = true;
      continue;
    }
    const parsed = exportRow.safeParse(value);
    if (!parsed.success) throw fail('is no row of a table that this program knows');
    const { table, row } = parsed.data;
    if (tableNames.indexOf(table) < place) throw fail(`has a row of "${table}" that stands too late`);
    place = tableNames.indexOf(table);
    const checked = checkRow(table, row);
    if (!checked.ok) throw fail(`has a row of "${table}" that cannot be: ${checked.reason}`);
    counts[table] = (counts[table] ?? 0) + 1;
    hash.update(line).update('\n');
    yield { table, row: checked.row };
  }
  if (!head || !isEnded) throw broken(file, 'it ends too early: it was cut off');
  for (const table of tableNames) {
    if ((counts[table] ?? 0) !== (head.rows[table] ?? 0)) {
      throw broken(file, `it has ${counts[table] ?? 0} rows of "${table}" and names ${head.rows[table]}`);
    }
  }
}

async function* readLines(file: string): AsyncGenerator<Buffer> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => {
      throw new Error(`There is no file ${file}.`);
    },
  );
  let left = freeGrowth + size * mostGrowth;
  let kept: Buffer[] = [];
  let length = 0;
  for await (const piece of unzipped(file)) {
    left -= piece.length;
    if (left < 0) throw broken(file, 'it unpacks to far more than an export of its size');
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      yield Buffer.concat([...kept, piece.subarray(start, end)]);
      kept = [];
      length = 0;
      start = end + 1;
    }
    const rest = piece.subarray(start);
    length += rest.length;
    if (length > longestLine) throw broken(file, 'it has a line that is too long');
    if (rest.length > 0) kept.push(rest);
  }
  if (length > 0) throw broken(file, 'its last line has no end: it was cut off');
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip)) yield piece;
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error));
  } finally {
    source.destroy();
  }
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The refusal of a file, with a sentence. */
export function broken(file: string, what: string): Error {
  return new Error(`${file} cannot be imported: ${what}. Nothing was changed.`);
}
