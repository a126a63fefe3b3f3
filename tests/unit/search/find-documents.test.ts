import { expect, test } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { findDocuments } from '../../../lib/search/find-documents.ts';
import { openSegment } from '../../../lib/search/open-segment.ts';
import type { Passage } from '../../../lib/search/passage-of.ts';
import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { SearchIndex } from '../../../lib/search/search-index.ts';

const filler = 'Nothing of interest stands here, and it goes on for a while. '.repeat(200);
const sops: SearchDocument[] = [
  {
    id: 'apart',
    stamp: '1',
    title: 'Customers',
    headings: ['Late payment', 'Discount'],
    keys: [],
    text: `${filler}Somebody pays with a café card. ${filler}`,
  },
  { id: 'together', stamp: '1', title: 'Terms', headings: ['Late discount'], keys: [], text: filler },
  { id: 'japanese', stamp: '1', title: '見積書の送付手順', headings: [], keys: [], text: '送付の前に確認。' },
];
const index = new SearchIndex([openSegment(buildSegment(sops))]);
const find = async (query: string) =>
  findDocuments(await index.search(query, [], 24), query, sops, { most: 8 });
const shown = (passage: Passage) => passage.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('words that stand together are what was meant', async () => {
  expect((await find('discount late')).map(({ id }) => id)).toEqual(['together', 'apart']);
  expect((await find('late payment')).map(({ id }) => id)).toEqual(['apart']);
});

test('what ranks lower stands below what fits about as well', async () => {
  const ranks = new Map([['together', 0.5]]);
  const hits = await index.search('discount', [], 24);
  const order = (some?: typeof ranks) =>
    findDocuments(hits, 'discount', sops, { most: 8, ...(some && { ranks: some }) }).map(({ id }) => id);
  expect(order()).toEqual(['together', 'apart']);
  expect(order(ranks)).toEqual(['apart', 'together']);
});

test('the passage shows where the words stand, far down too, marked as they are written', async () => {
  const [found] = await find('cafe crad');
  expect(found?.id).toBe('apart');
  expect(shown(found?.passage ?? [])).toMatch(/^… .*pays with a \[café\] \[card\]\. Nothing .* …$/);
  expect(shown(found?.passage ?? []).length).toBeLessThan(230);
});

test('the title is shown whole, marked', async () => {
  const [found] = await find('custom');
  expect(shown(found?.title ?? [])).toBe('[Customers]');
  expect(shown((await find('送付'))[0]?.title ?? [])).toBe('見積書の[送付]手順');
  expect(shown((await find('送付'))[0]?.passage ?? [])).toBe('[送付]の前に確認。');
});

test('of what a word may mean only the surest is marked', async () => {
  const sop = { id: 'a', stamp: '1', title: 'Form', headings: [], keys: [], text: 'A form from the firm.' };
  const one = new SearchIndex([openSegment(buildSegment([sop]))]);
  const [found] = findDocuments(await one.search('form', [], 24), 'form', [sop], { most: 8 });
  expect(shown(found?.passage ?? [])).toBe('A [form] from the firm.');
});

test('what is gone since is left out', async () => {
  const hits = await index.search('late', [], 24);
  expect(findDocuments(hits, 'late', sops.slice(1), { most: 8 }).map(({ id }) => id)).toEqual(['together']);
});
