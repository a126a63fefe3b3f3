/** Cuts a list into pieces of at most `size`. Stores limit the values of one statement (SQLite: 32,766). */
export function inChunks<T>(list: readonly T[], size = 500): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}
