import { type Document, isCollection, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Chunk, chunksOf, columnOf, lineStart } from './chunks.ts';
import type { EditPath } from './playbook-edit.ts';
import { findSetSplice } from './set-splice.ts';
import { indented, type Splice } from './splice.ts';
import { writeValue } from './write-value.ts';

/** Where a new item is written into a list that has some, or undefined where that is not one stretch. */
export function findInsertSplice(
  doc: Document,
  text: string,
  path: EditPath,
  index: number,
  value: unknown,
): Splice | undefined {
  const list = doc.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const chunks = chunksOf(list, text);
  const [last, at] = [chunks.at(-1), chunks[index]];
  if (!last) return undefined;
  if (list.flow) {
    const fresh = writeValue(value, { flow: true });
    if (at) return { start: at.head, end: at.head, text: `${fresh}, ` };
    return { start: last.contentEnd, end: last.contentEnd, text: `, ${fresh}` };
  }
  const column = columnOf(last, text);
  const flow = list.items.every((item) => isCollection(item) && item.flow === true);
  const item = `${' '.repeat(column)}- ${indented(writeValue(value, { flow }), column + 2)}`;
  const gap = isSpaced(chunks, text) ? '\n' : '';
  if (at)
    return isOnOwnLine(at, text) ? { start: at.start, end: at.start, text: `${item}\n${gap}` } : undefined;
  return { start: last.end, end: last.end, text: `\n${gap}${item}` };
}

/** Where a key or an item is taken out. The last one leaves an empty group or list. */
export function findRemoveSplice(doc: Document, text: string, path: EditPath): Splice | undefined {
  const holder = doc.getIn(path.slice(0, -1), true);
  if (!isMap(holder) && !isSeq(holder)) return undefined;
  const index = positionIn(holder, path.at(-1));
  const chunks = chunksOf(holder, text);
  const [before, gone, next] = [chunks[index - 1], chunks[index], chunks[index + 1]];
  if (!gone) return undefined;
  if (!before && !next) return findSetSplice(doc, text, path.slice(0, -1), isSeq(holder) ? [] : {});
  if (holder.flow) {
    if (before) return { start: before.contentEnd, end: gone.contentEnd, text: '' };
    return { start: gone.head, end: next?.head ?? gone.contentEnd, text: '' };
  }
  if (next && !isOnOwnLine(gone, text)) return { start: gone.head, end: next.head, text: '' };
  if (next) {
    const isFree = text.slice(gone.end, next.start).trim() === '';
    return { start: gone.start, end: isFree ? next.start : gone.end + 1, text: '' };
  }
  const isFree = before && text.slice(before.end, gone.start).trim() === '';
  return { start: isFree ? before.end : gone.start - 1, end: gone.end, text: '' };
}

/** How the items of a list change places. What stands between them, such as blank lines, stays where it is. */
export function findMoveSplice(
  doc: Document,
  text: string,
  path: EditPath,
  from: number,
  to: number,
): Splice | undefined {
  const list = doc.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const chunks = chunksOf(list, text);
  if (!list.flow && !chunks.every((chunk) => isOnOwnLine(chunk, text))) return undefined;
  const moved = chunks[from];
  const [first, last] = [chunks[Math.min(from, to)], chunks[Math.max(from, to)]];
  if (!moved || !first || !last) return undefined;
  const order = chunks.toSpliced(from, 1).toSpliced(to, 0, moved);
  let fresh = '';
  chunks.forEach((place, index) => {
    const stands = order[index];
    if (place.start < first.start || place.end > last.end || !stands) return;
    fresh += text.slice(stands.start, stands.end);
    const next = chunks[index + 1];
    if (next && next.end <= last.end) fresh += text.slice(place.end, next.start);
  });
  return { start: first.start, end: last.end, text: fresh };
}

function positionIn(holder: YAMLMap | YAMLSeq, part: string | number | undefined): number {
  if (isSeq(holder)) return typeof part === 'number' ? part : -1;
  return holder.items.findIndex(({ key }) => String(key) === part);
}

function isSpaced(chunks: readonly Chunk[], text: string): boolean {
  return chunks.some((chunk, index) => {
    const before = chunks[index - 1];
    return before !== undefined && /\n[ \t\r]*\n/.test(text.slice(before.end, chunk.start));
  });
}

function isOnOwnLine({ head }: Chunk, text: string): boolean {
  return text.slice(lineStart(text, head), head).trim() === '';
}
