import type { Text } from '../../text/text.ts';
import type { NameBook } from './name-book.ts';
import { isPart, listWords, type Part, quoted, valueWords } from './words.ts';

/** Whom a routing rule gives a record to, in words: `"Mara Lindt" and "Ivo Brandt" in turn`. */
export function receiverWords(to: unknown, book: NameBook): Text {
  if (!isPart(to)) return valueWords(to);
  const who = choiceWords(to, book);
  const limited: Text =
    to.capacity === undefined
      ? who
      : { key: 'change.to.upTo', with: { who, capacity: valueWords(to.capacity) } };
  return to.backup === undefined
    ? limited
    : { key: 'change.to.withBackup', with: { who: limited, person: book.person(to.backup) } };
}

function choiceWords(to: Part, book: NameBook): Text {
  if (to.person !== undefined) return book.person(to.person);
  if (to.role !== undefined) return { key: 'change.to.role', with: { role: book.role(to.role) } };
  if (to.roundRobin !== undefined)
    return { key: 'change.to.inTurn', with: { people: poolWords(to.roundRobin, book) } };
  if (to.leastLoaded !== undefined)
    return { key: 'change.to.leastLoaded', with: { people: poolWords(to.leastLoaded, book) } };
  if (isPart(to.weighted)) {
    const shares = Object.entries(to.weighted).map(
      ([id, weight]): Text => ({
        key: 'change.to.share',
        with: { person: book.person(id), weight: String(weight) },
      }),
    );
    return { key: 'change.to.byWeight', with: { people: listWords(shares) } };
  }
  if (!isPart(to.territory)) return valueWords(to);
  const { property, people } = to.territory;
  const table = Object.entries(isPart(people) ? people : {}).map(
    ([value, id]): Text => ({
      key: 'change.to.territory',
      with: { value: quoted(value), person: book.person(id) },
    }),
  );
  return {
    key: 'change.to.byTerritory',
    with: { property: book.property(property), table: listWords(table) },
  };
}

function poolWords(pool: unknown, book: NameBook): Text {
  if (!Array.isArray(pool)) return { key: 'change.to.everybody', with: { role: book.role(pool) } };
  return listWords(pool.map((id) => book.person(id)));
}
