/**
 * A short name for each item of a checklist, by its words, so that a tick stays with its item when others are added or
 * moved. The same words twice are told apart by their order.
 */
export function itemKeys(items: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return items.map((words) => {
    const name = shortHash(words.trim().replace(/\s+/g, ' '));
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  });
}

/** FNV-1a over UTF-16 units, in base 36: enough to tell the items of one list apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
