import type { PaletteEntry } from './palette-entries.ts';
import { type Group, groups } from './palette-words.ts';

export interface FoundGroup {
  group: Group;
  entries: PaletteEntry[];
  /** How many more there are. */
  more: number;
}

/** So many of a kind are shown: who needs another types on. */
const most = { recent: 5, record: 8, sops: 8, records: 6, actions: 10 } as const;

/**
 * What is shown for a query, by groups: the best first, and the group with the best first. Without a query: what was
 * chosen last, then everything in its own order.
 */
export function findEntries(
  all: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): FoundGroup[] {
  if (query.trim() === '') {
    const last = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? []);
    const shown = new Set(last.slice(0, most.recent));
    const rest = all.filter((entry) => !shown.has(entry));
    return [{ group: 'recent' as const, entries: [...shown], more: 0 }, ...byGroup(rest)].filter(isFilled);
  }
  const scored = all.flatMap((entry) => {
    const score = entry.match(query);
    return score === 0 ? [] : [{ entry, score }];
  });
  const best = scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
  const order = (group: Group) => best.findIndex((entry) => entry.group === group);
  return byGroup(best)
    .filter(isFilled)
    .sort((a, b) => order(a.group) - order(b.group));
}

function byGroup(entries: readonly PaletteEntry[]): FoundGroup[] {
  return groups.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return { group, entries: own.slice(0, most[group]), more: Math.max(0, own.length - most[group]) };
  });
}

const isFilled = ({ entries }: FoundGroup) => entries.length > 0;
