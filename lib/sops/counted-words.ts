/** As long as the backend keeps it (sop-counts-protocol.ts). */
const longest = 80;
const shortest = 3;

/**
 * What is counted of a search that found nothing: the words as they were typed, in small letters, cut to 80 characters.
 * Nothing of what looks like an address or a number of somebody: an `@`, a web address, five digits or more. Nothing
 * either of what is too short to say what was looked for; one sign is a word in Japanese or Chinese.
 */
export function countedWords(typed: string): string | undefined {
  const words = typed.normalize('NFC').toLowerCase().replaceAll(/\p{C}/gu, '').replaceAll(/\s+/g, ' ').trim();
  const isPersonal = /@|:\/\//.test(words) || words.replaceAll(/\D/g, '').length >= 5;
  const least = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(words) ? 1 : shortest;
  if (isPersonal || words.length < least) return undefined;
  // Never half of a sign that takes two units.
  return words
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
