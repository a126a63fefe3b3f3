import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** An item of a list or a pair of a group, as a stretch of the text. */
export interface Chunk {
  /** Where its dash or its key begins. */
  head: number;
  /** Where its content ends, before any comment beside it. */
  contentEnd: number;
  /** Where what stands behind its dash or its colon may begin. */
  least: number;
  /** From the beginning of its first line, with the comments directly above that belong to it. */
  start: number;
  /** To the end of its last line, without the line break. */
  end: number;
}

/**
 * The items of a block list or group, or of one in one line, as stretches of the text. Comments directly above an
 * item, at its own indentation, belong to it, but those above the first belong to the whole.
 */
export function chunksOf(holder: YAMLMap | YAMLSeq, text: string): Chunk[] {
  const chunks: Chunk[] = [];
  headsOf(holder, text).forEach(({ head, contentEnd, least }, index) => {
    if (holder.flow) {
      chunks.push({ head, contentEnd, least, start: head, end: contentEnd });
      return;
    }
    const before = chunks[index - 1];
    const column = columnOf({ head }, text);
    const ownLine = text.slice(lineStart(text, head), head).trim() === '';
    let start = ownLine ? lineStart(text, head) : head;
    if (before) {
      before.end = withDeeperComments(text, before.end, start, column);
      start = withComments(text, start, before.end, column);
    }
    chunks.push({ head, contentEnd, least, start, end: lineEnd(text, contentEnd) });
  });
  const last = chunks.at(-1);
  if (last && !holder.flow) last.end = withDeeperComments(text, last.end, text.length, columnOf(last, text));
  return chunks;
}

/** The column that an item's dash or key stands in. */
export function columnOf({ head }: Pick<Chunk, 'head'>, text: string): number {
  return head - lineStart(text, head);
}

/** The offset of the first character of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of a line's break, or of the end of the text. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Where the content of a node ends in the text, without blank lines and comments behind it. */
function contentEndOf(node: unknown, text: string, least: number): number {
  if (!isNode(node) || !node.range) return least;
  if (isCollection(node) && !node.flow) return headsOf(node, text).at(-1)?.contentEnd ?? least;
  if (isScalar(node) && node.source === '') return least;
  return Math.max(least, text.slice(0, node.range[1]).trimEnd().length);
}

interface Head {
  head: number;
  contentEnd: number;
  least: number;
}

function headsOf(holder: unknown, text: string): Head[] {
  if (isMap(holder)) return holder.items.flatMap((pair) => pairHead(pair, text));
  if (!isSeq(holder)) return [];
  if (holder.flow) return holder.items.flatMap(flowHead);
  const token = holder.srcToken;
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
      : [];
  return holder.items.flatMap((item, index) => {
    const dash = dashes[index]?.offset;
    return dash === undefined
      ? []
      : [{ head: dash, least: dash + 1, contentEnd: contentEndOf(item, text, dash + 1) }];
  });
}

function flowHead(item: unknown): Head[] {
  if (!isNode(item) || !item.range) return [];
  return [{ head: item.range[0], contentEnd: item.range[1], least: item.range[0] }];
}

function pairHead({ key, value, srcToken }: Pair, text: string): Head[] {
  if (!isScalar(key) || !key.range) return [];
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  const least = colon === undefined ? key.range[1] : colon + 1;
  return [{ head: key.range[0], least, contentEnd: contentEndOf(value, text, least) }];
}

function withComments(text: string, from: number, least: number, column: number): number {
  let start = from;
  while (start > least + 1) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start);
    if (above <= least || line.search(/\S/) !== column || !line.trimStart().startsWith('#')) break;
    start = above;
  }
  return start;
}

function withDeeperComments(text: string, from: number, most: number, column: number): number {
  let end = from;
  while (end < most) {
    const next = lineEnd(text, end + 1);
    const line = text.slice(end + 1, next);
    if (next > most || line.search(/\S/) <= column || !line.trimStart().startsWith('#')) break;
    end = next;
  }
  return end;
}
