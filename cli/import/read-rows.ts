import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import Papa from 'papaparse';
import { CliError } from '../cli-error.ts';

/** One data row. `number` counts rows as a spreadsheet does: the header is row 1. */
export interface Row {
  number: number;
  /** The row's cells by column, trimmed; a cell may be empty. */
  cells: Record<string, string>;
  /** Why the row cannot be read, where it cannot. */
  problem: string | null;
}

export interface RowBatch {
  columns: string[];
  rows: Row[];
  /** How much of the file has been read, 0 to 1; a little low where letters take several bytes. */
  progress: number;
}

/**
 * Reads a CSV file piece by piece (about 64 KB each). Takes a byte-order mark, quotes, CRLF, and commas,
 * semicolons or tabs. Throws a CliError when the file cannot be read or has no header.
 */
export async function* readRows(file: string): AsyncGenerator<RowBatch> {
  const size = await stat(file).then(
    (found) => found.size,
    () => {
      throw new CliError(`${file} cannot be read: there is no such file.`, 2);
    },
  );
  let columns: string[] | null = null;
  let number = 1;
  let read = 0;
  for await (const { data, errors, characters } of readPieces(file)) {
    read = characters;
    const broken = new Map(errors.map(({ row, message }) => [row ?? -1, message]));
    const rows: Row[] = [];
    for (const [index, cells] of data.entries()) {
      if (!columns) {
        columns = headerOf(cells, file);
        continue;
      }
      number += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      rows.push(toRow(columns, cells, number, broken.get(index)));
    }
    if (columns) yield { columns, rows, progress: size === 0 ? 1 : Math.min(1, read / size) };
  }
  if (!columns) throw new CliError(`${file} is empty: it has not even a header row.`);
}

function headerOf(cells: string[], file: string): string[] {
  const columns = cells.map((cell) => cell.trim());
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index);
  if (twice) throw new CliError(`${file} has two columns named "${twice}". Rename one of them.`);
  return columns;
}

function toRow(columns: string[], values: string[], number: number, broken: string | undefined): Row {
  const cells = Object.fromEntries(columns.map((column, index) => [column, (values[index] ?? '').trim()]));
  if (broken) return { number, cells, problem: `its quotes do not match (${broken})` };
  if (values.length === columns.length) return { number, cells, problem: null };
  const problem = `it has ${values.length} cells and the header has ${columns.length}`;
  return { number, cells, problem };
}

interface Piece {
  data: string[][];
  errors: Papa.ParseError[];
  /** How many characters of the file have been read so far. */
  characters: number;
}

/** The parser's pieces as they come; the parser waits while one is worked on. */
async function* readPieces(file: string): AsyncGenerator<Piece> {
  const waiting: (Piece | Error | null)[] = [];
  let wake = () => {};
  let resume = () => {};
  const deliver = (item: Piece | Error | null) => {
    waiting.push(item);
    wake();
  };
  const stream = createReadStream(file, { encoding: 'utf8' });
  Papa.parse<string[]>(stream, {
    // A byte-order mark before a quoted first name would make the quote part of it.
    beforeFirstChunk: (text) => (text.startsWith('\ufeff') ? text.slice(1) : text),
    chunk: ({ data, errors, meta }, parser) => {
      parser.pause();
      resume = () => parser.resume();
      deliver({ data, errors, characters: meta.cursor });
    },
    complete: () => deliver(null),
    error: (error) => deliver(error),
  });
  for (;;) {
    const item = waiting.shift();
    if (item === null) return;
    if (item instanceof Error) throw new CliError(`${file} cannot be read: ${item.message}`);
    if (item) {
      yield item;
      resume();
    }
    if (waiting.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
