import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { pick, type Random, randomOf } from './random.ts';

const vocabularySize = 40_000;
const wordsOfText = 600;
const starts = [
  ...'bcdfghjklmnprstvwz',
  'br',
  'ch',
  'cl',
  'cr',
  'dr',
  'fl',
  'gr',
  'pl',
  'pr',
  'sh',
  'sl',
  'st',
  'th',
  'tr',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ends = ['', '', '', 'n', 'r', 's', 't', 'l', 'ng', 'nd', 'st'];

/**
 * SOPs as a company might have: about 600 words of 40,000, which are as unequally common as a language's (Zipf), under a title and
 * some headings, with the name of a field here and there.
 */
export function makeSops(count: number, seed: number): SearchDocument[] {
  const random = randomOf(seed);
  const words = makeWords(random);
  const common = zipf(random, words);
  // Titles and headings have the words of the trade, not the little ones.
  const telling = () => words[200 + Math.floor(random() ** 2 * 8000)] ?? 'word';
  const line = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, telling).join(' ');
  return Array.from({ length: count }, (_, number) => {
    const headings = Array.from({ length: 4 + Math.floor(random() * 4) }, () => line(2, 4));
    const length = wordsOfText * (0.3 + 1.4 * random());
    const sentences: string[] = [];
    for (let has = 0; has < length; ) {
      const sentence = Array.from({ length: 6 + Math.floor(random() * 12) }, common);
      has += sentence.length;
      sentences.push(`${sentence.join(' ')}.`);
    }
    return {
      id: `sop-${number}`,
      stamp: '1',
      title: line(3, 5),
      headings,
      keys: [`hs_${pick(random, words)}`],
      text: sentences.join(' '),
    };
  });
}

function makeWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let nth = 0; nth <= syllables; nth++) word += pick(random, starts) + pick(random, vowels);
    words.add(word + pick(random, ends));
  }
  return [...words];
}

function zipf(random: Random, words: readonly string[]): () => string {
  let sum = 0;
  const sums = words.map((_, rank) => (sum += 1 / (rank + 2.7)));
  return () => {
    const at = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}
