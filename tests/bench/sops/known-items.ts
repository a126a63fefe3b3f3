import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { pick, type Random, randomOf } from './random.ts';

export interface KnownItem {
  id: string;
  /** The two words as they stand in the document, and as they are typed: one of them with a slip. */
  plain: string;
  typed: string;
}

/** Words that carry no meaning of their own; a content word has four letters besides. */
const little = new Set(
  'about after also been before both does each else every from have here into just like made make many more most much must need none only other over same some such than that their them then there these they this those through under until used user uses using very want what when where which while will with without would your yours'.split(
    ' ',
  ),
);
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The rule by which queries are made: two different content words of one title or heading (`lines`), or of one sentence of the text
 * (`text`), one random edit in one of them. A document is skipped when it is not the only one that has both words in one such place.
 */
export function knownItems(
  documents: readonly SearchDocument[],
  from: 'lines' | 'text',
  count: number,
  seed: number,
): KnownItem[] {
  const random = randomOf(seed);
  const placesOf = ({ title, headings, text }: SearchDocument) =>
    from === 'lines' ? [title, ...headings] : text.split(/(?<=[.!?])\s+|\n+/);
  const owners = ownersOfPlaces(documents.map((document) => placesOf(document).map(contentWords)));
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < count && tries < count * 20; tries++) {
    const document = pick(random, documents);
    const places = placesOf(document)
      .map(contentWords)
      .filter((words) => words.length >= 2);
    if (places.length === 0) continue;
    const words = shuffled(random, pick(random, places)).slice(0, 2);
    const [one = '', other = ''] = words;
    if (owners(one, other) !== 1) continue;
    const edited = random() < 0.5 ? [edit(random, one), other] : [one, edit(random, other)];
    items.push({ id: document.id, plain: words.join(' '), typed: edited.join(' ') });
  }
  return items;
}

function contentWords(place: string): string[] {
  const words = place.toLowerCase().match(/[a-z]+/g) ?? [];
  return [...new Set(words.filter((word) => word.length >= 4 && !little.has(word)))];
}

/** Tells how many documents have both words in one place, by looking at all of them. */
function ownersOfPlaces(
  documents: readonly (readonly (readonly string[])[])[],
): (one: string, other: string) => number {
  const places = new Map<string, Set<string>>();
  documents.forEach((lines, document) => {
    lines.forEach((words, line) => {
      for (const word of words) {
        const set = places.get(word) ?? new Set();
        places.set(word, set.add(`${document} ${line}`));
      }
    });
  });
  return (one, other) => {
    const others = places.get(other) ?? new Set();
    const both = [...(places.get(one) ?? [])].filter((place) => others.has(place));
    return new Set(both.map((place) => place.split(' ')[0])).size;
  };
}

/** One slip: a letter left out, put in, another one, or two changed over. It always changes the word. */
function edit(random: Random, word: string): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const kind = Math.floor(random() * 4);
    const edited =
      kind === 0
        ? word.slice(0, at) + word.slice(at + 1)
        : kind === 1
          ? word.slice(0, at) + pick(random, [...letters]) + word.slice(at)
          : kind === 2
            ? word.slice(0, at) + pick(random, [...letters]) + word.slice(at + 1)
            : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    if (edited !== word) return edited;
  }
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
