/**
 * The items in another order than theirs, the same for the same `seed` (any text). One item stays where it is; several
 * never stand in their own order, because that would be the answer.
 */
export function mixed(items: readonly string[], seed: string): string[] {
  const order = items
    .map((item, index) => ({ item, by: hash(`${seed} ${index}`) }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item);
  const isSame = order.every((item, index) => item === items[index]);
  return isSame ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a over the text's units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
