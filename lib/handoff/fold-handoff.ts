import type { HandoffWord } from '../records/handoff-event.ts';
import type { Text } from '../text/text.ts';
import { type Collected, collect, nothingCollected } from './collect.ts';
import { type Move, movePassage } from './move-passage.ts';
import { newPassage, type Passage, type Refusal } from './passage.ts';

/** One visit of the record to the stage in which the handoff begins. */
export interface Entry {
  /** The journal events that saw it. Any of them names it in an occurrence. */
  events: readonly string[];
  /** ISO 8601. */
  since: string;
  /** When the record moved back, or was lost. */
  leftAt: string | null;
}

/** What has become of one visit: a passage, or after a split the parts behind it. */
export interface EntryLife {
  entry: Entry;
  passages: Passage[];
}

/** One handoff of a record, as all that was said of it comes to. */
export interface HandoffLife {
  collected: Collected;
  /** One for each visit, in their order. */
  entries: EntryLife[];
  /** What did not count, in time order. */
  refused: Refusal[];
}

/**
 * What all words about one handoff of a record come to. `words` are in the journal's order (by time, then by event id), which
 * is the same wherever they arrived in whatever order: so everybody comes to the same end, and each word either counts or is
 * refused with a reason. `entries` are the record's visits to the handoff's stage, in time order.
 */
export function foldHandoff(
  handoff: string,
  words: readonly HandoffWord[],
  entries: readonly Entry[],
): HandoffLife {
  const lives = entries.map((entry): EntryLife => ({ entry, passages: [newPassage(entry.since)] }));
  const refused: Refusal[] = [];
  let collected = nothingCollected;
  for (const word of words) {
    // The other side of a link is about a record that came from another.
    if (word.handoff !== handoff || word.type === 'handoff.arrived') continue;
    const refuse = (why: Text) =>
      refused.push({ event: word.event, at: word.at, by: word.by, type: word.type, why });
    if (!('occurrence' in word)) {
      const after = collect(collected, word, amendmentsOf(lives));
      if (after.ok) collected = after.collected;
      else refuse(after.why);
      continue;
    }
    const event = word.occurrence.slice(word.occurrence.lastIndexOf('/') + 1);
    const life = lives.find(({ entry }) => entry.events.includes(event));
    const why = life ? moveIn(life, word) : { key: 'handoff.refused.unknownVisit' as const };
    if (why) refuse(why);
  }
  for (const life of lives) life.passages = life.passages.map((passage) => atEnd(passage, life.entry));
  return { collected, entries: lives, refused };
}

/** Moves the passage that a word is about; says why not where it does not fit. */
function moveIn(life: EntryLife, word: Move): Text | null {
  const { entry, passages } = life;
  const part = 'part' in word ? word.part : undefined;
  const index = passages.findIndex((one) => (one.part?.id ?? undefined) === part);
  const passage = passages[index];
  if (!passage) return { key: 'handoff.refused.unknownPart' };
  if (entry.leftAt !== null && word.at > entry.leftAt && word.type !== 'handoff.linked') {
    const here = atEnd(passage, entry);
    if (here.state === 'withdrawn') return { key: 'handoff.refused.left' };
  }
  const moved = movePassage(passage, word);
  if (!moved.ok) return moved.why;
  if (word.type === 'handoff.split') {
    const ids = word.parts.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return { key: 'handoff.refused.samePart' };
    if (passage.part) return { key: 'handoff.refused.split' };
    life.passages = [moved.passage, ...word.parts.map((one) => newPassage(word.at, one))];
    return null;
  }
  life.passages = passages.with(index, moved.passage);
  return null;
}

/** A record that has left the stage is not handed over any more, unless somebody has accepted it before. */
function atEnd(passage: Passage, { leftAt }: Entry): Passage {
  const isTheSenders = ['open', 'offered', 'returned'].includes(passage.state);
  if (leftAt === null || !isTheSenders) return passage;
  return { ...passage, state: 'withdrawn', since: leftAt };
}

function amendmentsOf(lives: readonly EntryLife[]): Set<string> {
  return new Set(
    lives.flatMap(({ passages }) => passages.flatMap((one) => one.amendments.map(({ event }) => event))),
  );
}
