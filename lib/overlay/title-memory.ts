import { Latest } from './latest.ts';

/** Which titles were seen to belong to which records in this tab. */
export interface TitleMemory {
  remember(title: string, key: string): void;
  /** Titles that belong to other records than this one and not to it. */
  findForeign(key: string): Set<string>;
}

/** Remembers the latest titles, so that a late one is recognised as another record's. */
export function createTitleMemory(): TitleMemory {
  const keys = new Latest<string>();
  return {
    remember: (title, key) => void keys.set(title, key),
    findForeign: (key) => new Set([...keys].filter(([, owner]) => owner !== key).map(([title]) => title)),
  };
}
