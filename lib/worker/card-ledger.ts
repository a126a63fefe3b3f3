import * as z from 'zod/mini';
import type { CardShown } from '../rules/budget/choose-card.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'cards';
/** Cards older than this (ms) limit nothing any more. */
const memory = 2 * 86_400_000;

const ledger = z.array(
  z.object({ id: z.string(), record: z.string(), rules: z.array(z.string()), at: z.number() }),
);

/** A card, and the id by which all of the person's browsers know it. */
export type LedgerEntry = CardShown & { id: string };

/** The cards this member was shown in the last days: in this browser, and in their others as far as the backend has told. */
export async function readCards(copy: LocalCopy, now: number): Promise<LedgerEntry[]> {
  const [own, told] = await Promise.all([copy.db.meta.get(name), copy.db.items.get(['cards', 'cards'])]);
  const cards = new Map(parse(told?.data).map((card) => [card.id, card]));
  // What this browser noted last may be more than the backend has heard.
  for (const card of parse(own?.value)) cards.set(card.id, card);
  return [...cards.values()].filter(({ at }) => Math.abs(now - at) < memory);
}

/** Notes a card, or what has joined it. */
export async function noteCard(copy: LocalCopy, card: LedgerEntry, now: number): Promise<void> {
  const { meta } = copy.db;
  await copy.db.transaction('rw', meta, async () => {
    const before = parse((await meta.get(name))?.value);
    const kept = before.filter(({ id, at }) => id !== card.id && Math.abs(now - at) < memory);
    await meta.put({ name, value: [...kept, card] });
  });
}

function parse(value: unknown): LedgerEntry[] {
  const parsed = ledger.safeParse(value);
  return parsed.success ? parsed.data : [];
}
