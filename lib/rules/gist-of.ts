import type { Text } from '../text/text.ts';

/** What a text is about, the same in every language: which sentence, and what stands in it. */
export function gistOf(text: Text): string {
  if (typeof text === 'string') return text;
  const name = text.key.slice(text.key.lastIndexOf('.') + 1);
  const filled = Object.values(text.with ?? {}).map((value) => {
    if (typeof value === 'number') return String(value);
    return typeof value === 'object' && 'at' in value ? value.at : gistOf(value);
  });
  return `${name}(${filled.join(', ')})`;
}
