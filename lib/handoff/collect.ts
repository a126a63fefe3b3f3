import type { HandoffWord } from '../records/handoff-event.ts';
import type { Text } from '../text/text.ts';
import { nameOf } from './move-passage.ts';
import type { Said } from './passage.ts';

type Noted = Extract<HandoffWord, { type: 'handoff.noted' }>;
type Promised = Extract<HandoffWord, { type: 'handoff.promised' }>;

export interface PromiseMade extends Said {
  text: string;
  who: string;
  to: string;
  where: string | null;
  standard: boolean;
}

/** What is collected for a handoff along the stages. It belongs to the record, and to every passage of it. */
export interface Collected {
  /** By the item's id: what somebody said last. */
  notes: ReadonlyMap<string, Said & Pick<Noted, 'note' | 'link'>>;
  promises: readonly PromiseMade[];
  /** Who has acknowledged a promise or an amendment first, by the event that told it. */
  acknowledged: ReadonlyMap<string, Said>;
}

export const nothingCollected: Collected = { notes: new Map(), promises: [], acknowledged: new Map() };

/** The words that belong to the record, not to one passage. */
export type Collecting = Exclude<HandoffWord, { occurrence: string } | { type: 'handoff.arrived' }>;

/** What a word adds; or why it adds nothing. `amendments` are those made so far, by event. */
export function collect(
  before: Collected,
  word: Collecting,
  amendments: ReadonlySet<string>,
): { ok: true; collected: Collected } | { ok: false; why: Text } {
  const said: Said = { event: word.event, at: word.at, by: word.by };
  const refuse = (why: Text) => ({ ok: false as const, why });
  switch (word.type) {
    case 'handoff.noted': {
      const { note, link } = word;
      const one = { ...said, ...(note ? { note } : {}), ...(link ? { link } : {}) };
      return { ok: true, collected: { ...before, notes: new Map(before.notes).set(word.item, one) } };
    }
    case 'handoff.cleared': {
      const notes = new Map(before.notes);
      if (!notes.delete(word.item)) return refuse({ key: 'handoff.refused.nothingNoted' });
      return { ok: true, collected: { ...before, notes } };
    }
    case 'handoff.promised':
      return { ok: true, collected: { ...before, promises: [...before.promises, promiseOf(word, said)] } };
    case 'handoff.unpromised': {
      const promises = before.promises.filter(({ event }) => event !== word.promise);
      if (promises.length === before.promises.length) return refuse({ key: 'handoff.refused.noPromise' });
      const read = before.acknowledged.get(word.promise);
      if (read) {
        return refuse({
          key: 'handoff.refused.acknowledgedPromise',
          with: { who: nameOf(read.by), at: { at: read.at, as: 'minute' } },
        });
      }
      return { ok: true, collected: { ...before, promises } };
    }
    case 'handoff.acknowledged': {
      const { subject } = word;
      const isThere = amendments.has(subject) || before.promises.some(({ event }) => event === subject);
      if (!isThere) return refuse({ key: 'handoff.refused.noPromise' });
      const read = before.acknowledged.get(subject);
      if (read) {
        return refuse({
          key: 'handoff.refused.acknowledged',
          with: { who: nameOf(read.by), at: { at: read.at, as: 'minute' } },
        });
      }
      return {
        ok: true,
        collected: { ...before, acknowledged: new Map(before.acknowledged).set(subject, said) },
      };
    }
  }
}

function promiseOf({ text, who, to, where, standard }: Promised, said: Said): PromiseMade {
  return { ...said, text, who, to, where: where ?? null, standard };
}
