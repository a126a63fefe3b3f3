/** How far each person is towards their next turn, by their id. An empty one is a rotation that has not begun. */
export type Rotation = Readonly<Record<string, number>>;

/** Somebody whose turn it can be, with their share. */
export interface Share {
  person: string;
  /** A whole number; twice the weight means twice the turns. */
  weight: number;
}

/**
 * Whose turn it is, and the rotation after it: smooth weighted round robin. Out of every round of as many turns as
 * the weights add up to, each person gets exactly their weight, spread out evenly; equal weights give one turn each
 * in the order of the list. Who is not among the shares this time keeps their place and catches up on nothing.
 *
 * Undefined when there are no shares.
 */
export function nextTurn(
  shares: readonly Share[],
  rotation: Rotation,
): { person: string; rotation: Rotation } | undefined {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const after = new Map(Object.entries(rotation));
  let first: string | undefined;
  for (const { person, weight } of shares) {
    after.set(person, (after.get(person) ?? 0) + weight);
    if (first === undefined || (after.get(person) ?? 0) > (after.get(first) ?? 0)) first = person;
  }
  if (first === undefined) return undefined;
  after.set(first, (after.get(first) ?? 0) - total);
  return { person: first, rotation: Object.fromEntries(after) };
}
