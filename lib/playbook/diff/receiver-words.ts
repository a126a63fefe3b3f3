import type { NameBook } from './name-book.ts';
import { isPart, listWords, type Part, quoted, valueWords } from './words.ts';

/** Whom a routing rule gives a record to, in words: `"Mara Lindt" and "Ivo Brandt" in turn`. */
export function receiverWords(to: unknown, book: NameBook): string {
  if (!isPart(to)) return valueWords(to);
  const limit = to.capacity === undefined ? '' : `, up to ${valueWords(to.capacity)} open records each`;
  const backup = to.backup === undefined ? '' : `, with ${book.person(to.backup)} as the backup`;
  return `${choiceWords(to, book)}${limit}${backup}`;
}

function choiceWords(to: Part, book: NameBook): string {
  if (to.person !== undefined) return book.person(to.person);
  if (to.role !== undefined) return `the role ${book.role(to.role)}`;
  if (to.roundRobin !== undefined) return `${poolWords(to.roundRobin, book)} in turn`;
  if (to.leastLoaded !== undefined)
    return `whoever of ${poolWords(to.leastLoaded, book)} has the fewest open records`;
  if (isPart(to.weighted)) {
    const shares = Object.entries(to.weighted).map(
      ([id, weight]) => `${book.person(id)} (${String(weight)})`,
    );
    return `${listWords(shares)} by weight`;
  }
  if (!isPart(to.territory)) return valueWords(to);
  const { property, people } = to.territory;
  const table = Object.entries(isPart(people) ? people : {}).map(
    ([value, id]) => `${quoted(value)}: ${book.person(id)}`,
  );
  return `people by ${book.property(property)} (${listWords(table)})`;
}

function poolWords(pool: unknown, book: NameBook): string {
  if (!Array.isArray(pool)) return `everybody with the role ${book.role(pool)}`;
  return listWords(pool.map((id) => book.person(id)));
}
