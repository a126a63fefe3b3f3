import { type CardData, cardsData } from '../sync/showings-protocol.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'cards';
/** Cards older than this (ms) limit nothing any more. */
const memory = 2 * 86_400_000;

/** The cards this member was shown in the last days: in this browser, and in their others as far as the backend has told. */
export async function readCards(copy: LocalCopy, now: number): Promise<CardData[]> {
  const [own, told] = await Promise.all([copy.db.meta.get(name), copy.db.items.get(['cards', 'cards'])]);
  const cards = new Map(parse(told?.data).map((card) => [card.id, card]));
  // What this browser noted last may be more than the backend has heard.
  for (const card of parse(own?.value)) cards.set(card.id, card);
  return [...cards.values()].filter(({ at }) => Math.abs(now - at) < memory);
}

/** Notes a card, or what has joined it. */
export async function noteCard(copy: LocalCopy, card: CardData, now: number): Promise<void> {
  const { meta } = copy.db;
  await copy.db.transaction('rw', meta, async () => {
    const before = parse((await meta.get(name))?.value);
    const kept = before.filter(({ id, at }) => id !== card.id && Math.abs(now - at) < memory);
    await meta.put({ name, value: [...kept, card] });
  });
}

function parse(value: unknown): CardData[] {
  const parsed = cardsData.safeParse(value);
  return parsed.success ? parsed.data : [];
}
