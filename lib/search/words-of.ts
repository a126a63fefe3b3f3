const words = /[\p{L}\p{N}\p{M}_]+/gu;
const simple = /^[a-z0-9]+$/;
const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const runs = new RegExp(`[${unspacedScripts}\\p{M}ー]+|[^${unspacedScripts}]+`, 'gu');
/** A word that nobody types: a key, a hash, a picture in letters. */
const longest = 40;

/** The terms by which a text is found, in its order; a word may have several. Case and accents are taken away. */
export function termsOf(text: string, known: Map<string, readonly string[]> = new Map()): string[] {
  const terms: string[] = [];
  visitWords(text, (word) => {
    let own = known.get(word);
    if (!own) {
      own = termsOfWord(word);
      known.set(word, own);
    }
    for (const term of own) terms.push(term);
  });
  return terms;
}

/** The same with the places, to mark them; in writing without blanks each place is one of two characters. */
export function visitTerms(
  text: string,
  visit: (terms: readonly string[], start: number, end: number) => void,
): void {
  const known = new Map<string, readonly string[]>();
  visitWords(text, (word, start) => {
    let terms = known.get(word);
    if (!terms && unspaced.test(word)) {
      for (const run of word.matchAll(runs)) visitRun(run[0], start + run.index, visit);
      return;
    }
    if (!terms) {
      terms = termsOfWord(word);
      known.set(word, terms);
    }
    visit(terms, start, start + word.length);
  });
}

/** Walks by hand over what is plain, which is nearly everything: the expression takes five times as long. */
function visitWords(text: string, visit: (word: string, start: number) => void): void {
  let start = -1;
  let isPlain = true;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || isWordCode(code)) {
      if (start < 0) start = at;
      if (code > 127) isPlain = false;
    } else if (start >= 0) {
      const word = text.slice(start, at);
      if (isPlain) visit(word, start);
      else for (const match of word.matchAll(words)) visit(match[0], start + match.index);
      [start, isPlain] = [-1, true];
    }
  }
}

/** Of the first 128 characters: digits, letters, and the line that joins names of fields. */
const isWordCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/**
 * The terms that a query asks for, each once. The name of a field (`hs_priority`, `closeDate`) is asked for as a whole; a text is found
 * by its parts too.
 */
export function queryTerms(query: string): string[] {
  const asked = (query.match(words) ?? []).flatMap((word) => {
    if (!unspaced.test(word)) return folded(word);
    return (word.match(runs) ?? []).flatMap((run) =>
      unspaced.test(run) ? pairsOf(folded(run)) : folded(run),
    );
  });
  return [...new Set(asked)].filter((term) => term !== '' && term !== '_');
}

/** True for writing that has no blanks between its words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);

function termsOfWord(word: string): readonly string[] {
  if (word.length > longest) return [folded(word.slice(0, longest))];
  if (simple.test(word)) return [word];
  if (unspaced.test(word))
    return (word.match(runs) ?? []).flatMap((run) => {
      if (!unspaced.test(run)) return termsOfWord(run);
      const plain = folded(run);
      // The last character stands alone as well, so that one character is found wherever it stands.
      return plain.length > 1 ? [...pairsOf(plain), ...[...plain].slice(-1)] : [plain];
    });
  const parts = word.split(/_+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '');
  const all = parts.length > 1 ? [word, ...parts] : parts;
  return [...new Set(all.map(folded))];
}

function visitRun(run: string, start: number, visit: Parameters<typeof visitTerms>[1]): void {
  if (!unspaced.test(run)) {
    visit(termsOfWord(run), start, start + run.length);
    return;
  }
  const characters = [...run];
  let at = start;
  for (const [nth, character] of characters.entries()) {
    const pair = character + (characters[nth + 1] ?? '');
    visit([folded(pair)], at, at + pair.length);
    at += character.length;
  }
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((second, at) => `${characters[at]}${second}`);
}

/** Accents go; the signs that make another letter of a Japanese one stay. */
function folded(word: string): string {
  if (simple.test(word)) return word;
  return word
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
