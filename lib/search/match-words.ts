import { distance } from 'fastest-levenshtein';

/** What can be found: by the words of its title, of its headings, and of its text, the former counting more. */
export interface Findable {
  title: string;
  headings?: readonly string[];
  text?: string;
}

/** How well a text fits; 0: not at all. */
export type Matcher = (query: string) => number;

/** From this length on a word may have one wrong letter: shorter ones would fit too much. */
const forgiven = 4;

/**
 * Makes a matcher of one thing. Every word of the query has to be the beginning of a word of it, whatever the
 * case and the accents; in its title and headings with one wrong letter too. Where writing has no blanks, as in Japanese, it may
 * stand anywhere. The words of the text are taken apart once, when they are first needed.
 */
export function matchWords({ title, headings = [], text = '' }: Findable): Matcher {
  const titles = wordsOf(title);
  const heads = headings.flatMap(wordsOf);
  let words: readonly string[] | undefined;
  return (query) => {
    // Who types the beginning of a title means that one.
    let sum = titles.join(' ').startsWith(wordsOf(query).join(' ')) ? 6 : 0;
    for (const asked of wordsOf(query)) {
      const begins = (word: string) => word.startsWith(asked) || (isUnspaced(asked) && word.includes(asked));
      words ??= [...new Set(wordsOf(text))];
      const worth = titles.some(begins)
        ? 12
        : heads.some(begins)
          ? 6
          : words.some(begins)
            ? 2
            : [...titles, ...heads].some((word) => isNear(asked, word))
              ? 1
              : 0;
      if (worth === 0) return 0;
      sum += worth;
    }
    return sum;
  };
}

function isNear(asked: string, word: string): boolean {
  if (asked.length < forgiven || asked[0] !== word[0]) return false;
  const ends = [asked.length - 1, asked.length, asked.length + 1];
  return ends.some((end) => distance(asked, word.slice(0, end)) <= 1);
}

const isUnspaced = (text: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
