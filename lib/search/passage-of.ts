import { type Hit, hitsIn, type Meant } from './hits-in.ts';

/** A piece of text as it is shown: what was searched for is marked. */
export type Passage = { text: string; marked: boolean }[];

/** So many characters fit the two lines of a result. */
const usual = 160;
/** So many characters stand before the first mark. */
const before = 40;

/** A title, what was asked for marked. */
export function markWords(text: string, meant: Meant): Passage {
  return cut(text, hitsIn(text, meant), 0, text.length);
}

/**
 * The part of a text that has most of what was asked for, marked, and how many things that are; nothing where the text has none of it.
 */
export function passageOf(text: string, meant: Meant): { passage: Passage; things: number } {
  const hits = bestWindow(hitsIn(text, meant), meant.length);
  const things = new Set(hits.flatMap(({ of }) => of)).size;
  const [first] = hits;
  if (!first) return { passage: [], things };
  const from = startBefore(text, Math.max(0, first.start - before));
  const to = endAfter(text, Math.max(hits.at(-1)?.end ?? 0, from + usual));
  return { passage: cut(text, hits, from, to), things };
}

/** The hits within one length that stand for most things: the first place with all of them will do. */
function bestWindow(hits: readonly Hit[], most: number): Hit[] {
  let [bestFrom, bestTo, bestWorth] = [0, 0, 0];
  for (const [from, first] of hits.entries()) {
    const things = new Set<number>();
    let to = from;
    for (; to < hits.length && to < from + 20; to++) {
      const hit = hits[to];
      if (!hit || (to > from && hit.end > first.start + usual - before)) break;
      for (const thing of hit.of) things.add(thing);
    }
    const worth = things.size * 100 + to - from;
    if (worth > bestWorth) [bestFrom, bestTo, bestWorth] = [from, to, worth];
    if (things.size === most) break;
  }
  return hits.slice(bestFrom, bestTo);
}

function startBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const line = text.lastIndexOf('\n', at + before);
  if (line >= at) return line + 1;
  const blank = text.indexOf(' ', at);
  return blank >= 0 && blank - at < 30 ? blank + 1 : at;
}

function endAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return at - blank < 30 ? blank : at;
}

function cut(text: string, hits: readonly Hit[], from: number, to: number): Passage {
  const passage: Passage = [];
  const add = (start: number, end: number, is: boolean) => {
    const piece = text.slice(start, end).replaceAll(/\s+/g, ' ');
    if (piece !== '') passage.push({ text: piece, marked: is });
  };
  let at = from;
  if (from > 0) passage.push({ text: '… ', marked: false });
  for (const { start, end } of hits) {
    if (end <= at) continue;
    add(at, Math.max(at, start), false);
    add(Math.max(at, start), end, true);
    at = end;
  }
  add(at, Math.max(at, to), false);
  if (to < text.length) passage.push({ text: ' …', marked: false });
  return passage;
}
