import type { Text } from '../text/text.ts';

/** Whole sentences as one text, in their order; what is null is left out. */
export function sentences(first: Text, ...more: readonly (Text | null)[]): Text {
  return more.reduce<Text>(
    (before, next) =>
      next === null ? before : { key: 'rules.joined.sentences', with: { first: before, next } },
    first,
  );
}

/** Things or clauses as one text: `Ana, Ben` or `this and that`. An empty text for none. */
export function listed(all: readonly Text[], by: 'comma' | 'and'): Text {
  return joined(all, by === 'and' ? 'rules.joined.and' : 'rules.joined.comma');
}

/** Choices as one text: `this, that or the other`. An empty text for none. */
export function choices(all: readonly Text[]): Text {
  const last = all.at(-1);
  if (all.length < 2 || last === undefined) return last ?? '';
  const first = listed(all.slice(0, -1), 'comma');
  return { key: 'rules.joined.or', with: { first, next: last } };
}

function joined(all: readonly Text[], key: 'rules.joined.and' | 'rules.joined.comma'): Text {
  return all.slice(1).reduce((first, next) => ({ key, with: { first, next } }), all[0] ?? '');
}
