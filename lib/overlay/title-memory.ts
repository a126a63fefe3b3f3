/** Which titles were seen to belong to which records in this tab. */
export interface TitleMemory {
  remember(title: string, key: string): void;
  /** Titles that belong to other records than this one and not to it. */
  findForeign(key: string): Set<string>;
}

const most = 50;

/** Remembers the latest titles, so that a late one is recognised as another record's. */
export function createTitleMemory(): TitleMemory {
  const keys = new Map<string, string>();
  return {
    remember(title, key) {
      keys.delete(title);
      keys.set(title, key);
      const oldest = keys.size > most ? keys.keys().next().value : undefined;
      if (oldest !== undefined) keys.delete(oldest);
    },
    findForeign: (key) => new Set([...keys].filter(([, owner]) => owner !== key).map(([title]) => title)),
  };
}
