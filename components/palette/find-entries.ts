import type { PaletteEntry } from './palette-entries.ts';
import { type Group, groups } from './palette-words.ts';

export interface FoundGroup {
  group: Group;
  entries: PaletteEntry[];
  /** How many more there are. */
  more: number;
}

/** As much as a word in the text of something else. */
const ofText = 2;

/** So many of a kind are shown: who needs another types on. */
const most = { recent: 5, record: 8, sops: 8, records: 6, actions: 10 } as const;

/**
 * What is shown for a query, by groups: the best first, and the group with the best first. Without a query: what was
 * chosen last, then everything in its own order.
 * @param all What is found here.
 * @param sops Without a query the SOPs on offer, otherwise those that the worker has found, in its order.
 * @param sopCount How many SOPs it has found in all.
 */
export function findEntries(
  all: readonly PaletteEntry[],
  { sops, sopCount }: { sops: readonly PaletteEntry[]; sopCount: number },
  query: string,
  recent: readonly string[],
): FoundGroup[] {
  if (query.trim() === '') {
    const both = [...all, ...sops];
    const last = recent.flatMap((id) => both.find((entry) => entry.id === id) ?? []);
    const shown = new Set(last.slice(0, most.recent));
    const rest = both.filter((entry) => !shown.has(entry));
    return [{ group: 'recent' as const, entries: [...shown], more: 0 }, ...byGroup(rest)].filter(isFilled);
  }
  const scored = all.flatMap((entry) => {
    const score = entry.match(query);
    return score === 0 ? [] : [{ entry, score }];
  });
  // The best title among them decides where the SOPs stand; they keep their own order.
  const best = Math.max(ofText, ...sops.map((entry) => entry.match(query)));
  const found = sops.map((entry, rank) => ({ entry, score: best - rank * 1e-6 }));
  const order = [...scored, ...found].sort((a, b) => b.score - a.score).map(({ entry }) => entry);
  const first = (group: Group) => order.findIndex((entry) => entry.group === group);
  return byGroup(order)
    .map((group) => (group.group === 'sops' ? { ...group, more: sopCount - group.entries.length } : group))
    .filter(isFilled)
    .sort((a, b) => first(a.group) - first(b.group));
}

function byGroup(entries: readonly PaletteEntry[]): FoundGroup[] {
  return groups.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return { group, entries: own.slice(0, most[group]), more: Math.max(0, own.length - most[group]) };
  });
}

const isFilled = ({ entries }: FoundGroup) => entries.length > 0;
