import { expect, test } from 'vitest';
import { matchWords } from '../../../lib/search/match-words.ts';

const sop = matchWords({
  title: 'The proposal',
  headings: ['Before you send it', 'Übergabe an die Buchhaltung'],
  text: 'Two pages, and an appendix that nobody has to read.',
});

test.each(['prop', 'PROPOSAL', 'the prop', 'ubergabe', 'append', 'propsal', 'poposal', 'proposals send'])(
  '“%s” finds it',
  (query) => {
    expect(sop(query)).toBeGreaterThan(0);
  },
);

test.each(['zebra', 'proposal zebra', 'posal', 'xend', 'pro zebra'])('“%s” does not', (query) => {
  expect(sop(query)).toBe(0);
});

test('a title counts more than a heading, a heading more than the text, and a slip least', () => {
  const [title, heading, text, slip] = ['proposal', 'send', 'appendix', 'propsal'].map(sop);
  expect([title, heading, text, slip]).toEqual(
    [title, heading, text, slip].toSorted((a, b) => (b ?? 0) - (a ?? 0)),
  );
  expect(new Set([title, heading, text, slip]).size).toBe(4);
});

test('writing without blanks is found inside', () => {
  expect(matchWords({ title: '見積書の送付手順' })('送付')).toBeGreaterThan(0);
  expect(matchWords({ title: '見積書の送付手順' })('請求')).toBe(0);
});
