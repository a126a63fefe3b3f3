import type { Passage } from '../../lib/search/passage-of.ts';

/** A text with what was searched for marked. */
export function MarkedText({ passage }: { passage: Passage }) {
  return passage.map(({ text, marked }, at) =>
    marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
