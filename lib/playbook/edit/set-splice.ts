import { type Document, isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { knownKeys } from '../known-keys.ts';
import { chunksOf, columnOf } from './chunks.ts';
import type { EditPath } from './playbook-edit.ts';
import { indented, type Splice } from './splice.ts';
import { fitsOneLine, writeValue } from './write-value.ts';

/** Where and how a value is written at a path, or undefined where it takes more than one stretch of the text. */
export function findSetSplice(
  doc: Document,
  text: string,
  path: EditPath,
  value: unknown,
): Splice | undefined {
  const last = path.at(-1);
  const holder = doc.getIn(path.slice(0, -1), true);
  if (isMap(holder) && typeof last === 'string') {
    const index = holder.items.findIndex(({ key }) => isScalar(key) && key.value === last);
    if (index === -1) return addedKey(holder, text, path, value);
    return replaced(holder, text, index, holder.items[index]?.value, value);
  }
  if (isSeq(holder) && typeof last === 'number') {
    return replaced(holder, text, last, holder.items[last], value);
  }
  return undefined;
}

/** Where the last key of a path stands, and its new name. */
export function findRenameSplice(doc: Document, path: EditPath, key: string): Splice | undefined {
  const holder = doc.getIn(path.slice(0, -1), true);
  const pair = isMap(holder)
    ? holder.items.find((one) => isScalar(one.key) && one.key.value === path.at(-1))
    : undefined;
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  const [start, end] = pair.key.range;
  return { start, end, text: writeValue(key, { flow: true, quotes: pair.key.type }) };
}

function replaced(
  holder: YAMLMap | YAMLSeq,
  text: string,
  index: number,
  old: unknown,
  value: unknown,
): Splice | undefined {
  const chunk = chunksOf(holder, text)[index];
  if (!chunk) return undefined;
  const range = isScalar(old) || (isCollection(old) && old.flow) ? old.range : undefined;
  const isEmpty = isScalar(old) && old.source === '';
  const start = range && !isEmpty ? range[0] : chunk.least;
  const quotes = isScalar(old) ? old.type : undefined;
  const wasFlow = isCollection(old) && old.flow === true && old.items.length > 0;
  const fresh = holder.flow
    ? ` ${writeValue(value, { flow: true, quotes })}`
    : entry(value, columnOf(chunk, text), isSeq(holder), { quotes, flow: wasFlow });
  // What needs lines of its own begins directly behind the colon.
  const from = fresh.startsWith('\n') ? chunk.least : start;
  return {
    start: from,
    end: chunk.contentEnd,
    text: /[:-]/.test(text[from - 1] ?? '') ? fresh : fresh.slice(1),
  };
}

/** What stands behind a colon or a dash in column `column`: with a blank or a line break before it. */
function entry(
  value: unknown,
  column: number,
  isItem: boolean,
  { quotes, flow }: { quotes?: Parameters<typeof writeValue>[1]['quotes']; flow: boolean },
): string {
  const isPlain = typeof value !== 'object' || value === null;
  const oneLine = !isPlain && (fitsOneLine(value) || (flow && JSON.stringify(value).length < 100));
  const written = writeValue(value, { flow: oneLine, quotes });
  const before = isPlain || oneLine || isItem ? ' ' : `\n${' '.repeat(column + 2)}`;
  return before + indented(written, column + 2);
}

function addedKey(holder: YAMLMap, text: string, path: EditPath, value: unknown): Splice | undefined {
  const key = String(path.at(-1));
  const chunks = chunksOf(holder, text);
  const place = placeOf(holder, path.slice(0, -1), key);
  const after = chunks[place];
  const name = writeValue(key, { flow: true });
  if (holder.flow) {
    const fresh = `${name}: ${writeValue(value, { flow: true })}`;
    if (after) return { start: after.contentEnd, end: after.contentEnd, text: `, ${fresh}` };
    if (!holder.range) return undefined;
    return { start: holder.range[0], end: holder.range[1], text: `{ ${fresh} }` };
  }
  const [first] = chunks;
  if (!after || !first) return undefined;
  const column = columnOf(first, text);
  const fresh = `\n${' '.repeat(column)}${name}:${entry(value, column, false, { flow: false })}`;
  return { start: after.end, end: after.end, text: fresh };
}

/** A new key stands where the schema has it: behind the last one that comes before it there. */
function placeOf(holder: YAMLMap, path: EditPath, key: string): number {
  const order = knownKeys(path);
  const rank = order.indexOf(key);
  const ranks = holder.items.map((pair) => order.indexOf(String(isScalar(pair.key) ? pair.key.value : '')));
  if (rank === -1) return holder.items.length - 1;
  const before = ranks.findLastIndex((each) => each !== -1 && each < rank);
  return holder.items.length === 0 ? -1 : Math.max(before, 0);
}
