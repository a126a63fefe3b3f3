import { expect, test } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { joinSegments } from '../../../lib/search/join-segments.ts';
import { openSegment } from '../../../lib/search/open-segment.ts';
import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { SearchIndex } from '../../../lib/search/search-index.ts';
import type { Segment } from '../../../lib/search/segment.ts';

const document = (id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  stamp: '1',
  title,
  headings: [],
  keys: [],
  text: '',
  ...more,
});

const sops = [
  document('proposal', 'The proposal', {
    headings: ['Before you send it', 'Übergabe an die Buchhaltung'],
    text: 'Two pages, and an appendix that nobody has to read. The invoice comes later.',
  }),
  document('refund', 'Giving money back', {
    keys: ['hs_refund_reason', 'Amount__c'],
    text: 'How a refund is made. A proposal is never refunded.',
  }),
  document('quote', '見積書の送付手順', { text: '契約書を送る前に、ガイドを読む。' }),
  document('order', 'Purchase orders', { text: 'An order from the customer, with its number.' }),
];

const indexOf = (...segments: Segment[]) => new SearchIndex(segments.map(openSegment));
const idsFor = async (index: SearchIndex, query: string, synonyms: string[][] = []) =>
  (await index.search(query, synonyms, 8)).hits.map(({ id }) => id);
const index = indexOf(buildSegment(sops));

test.each([
  ['proposal', ['proposal', 'refund']],
  ['PROP', ['proposal', 'refund']],
  ['ubergabe', ['proposal']],
  ['appendix', ['proposal']],
  ['propsal', ['proposal', 'refund']],
  ['proposla', ['proposal', 'refund']],
  ['rpoposal', ['proposal', 'refund']],
  ['xproposal', ['proposal', 'refund']],
  ['buchhalltunk', ['proposal']],
  ['buchal', ['proposal']],
  ['appendix never proposal', ['proposal', 'refund']],
  ['hs_refund_reason', ['refund']],
  ['hs_refund_raeson', ['refund']],
  ['amount__c', ['refund']],
  ['reason', ['refund']],
  ['送付', ['quote']],
  ['書', ['quote']],
  ['ガイド', ['quote']],
  ['カイド', []],
  ['請求', []],
  ['zebra', []],
  ['proposal zebra', []],
  ['posal', []],
  ['?!', []],
  ['', []],
])('“%s” finds %j', async (query, wanted) => {
  expect(await idsFor(index, query)).toEqual(wanted);
});

test('what stands in a title counts more than in a heading, and that more than in the text', async () => {
  const three = indexOf(
    buildSegment([
      document('text', 'One', { text: 'renewal renewal renewal' }),
      document('heading', 'Two', { headings: ['Renewal'] }),
      document('title', 'Renewal'),
    ]),
  );
  expect(await idsFor(three, 'renewal')).toEqual(['title', 'heading', 'text']);
  expect(await idsFor(three, 'renewla')).toEqual(['title', 'heading', 'text']);
});

test('the company’s own words for a thing find it, of one word and of several, either way round', async () => {
  const synonyms = [
    ['PO', 'purchase order'],
    ['money back', 'reimbursement', 'refund'],
  ];
  expect(await idsFor(index, 'po number', synonyms)).toEqual(['order']);
  expect(await idsFor(index, 'po', [])).toEqual([]);
  expect(await idsFor(index, 'reimbursement', synonyms)).toEqual(['refund']);
  const other = indexOf(buildSegment([document('po', 'Every PO')]));
  expect(await idsFor(other, 'purchase order', synonyms)).toEqual(['po']);
  expect(await idsFor(other, 'purchase', synonyms)).toEqual([]);
});

test('later segments stand above earlier ones, joined or not, and what is gone is not found', async () => {
  const first = buildSegment(sops);
  const second = buildSegment([document('proposal', 'The offer', { stamp: '2' })], ['refund']);
  const third = buildSegment([document('refund', 'Refunds again', { stamp: '3' })]);
  const joined = joinSegments(joinSegments([first], second), third);
  for (const [both, all] of [
    [indexOf(first, second), indexOf(first, second, third)],
    [indexOf(...joinSegments([first], second)), indexOf(...joined)],
  ] as const) {
    expect(await idsFor(both, 'proposal')).toEqual([]);
    expect(await idsFor(both, 'offer')).toEqual(['proposal']);
    expect(await idsFor(both, 'refund')).toEqual([]);
    expect(await idsFor(all, 'refunds')).toEqual(['refund']);
  }
  const same = buildSegment(sops.slice(0, 2).map((sop) => ({ ...sop, stamp: '2' })));
  const [one, ...others] = joinSegments([buildSegment(sops.slice(0, 2))], same);
  expect(others).toEqual([]);
  expect(one).toEqual(same);
});

test('many segments joined find what one built at once finds, and give the same figures', async () => {
  const all = Array.from({ length: 300 }, (_, nth) =>
    document(`s${nth}`, `Title ${nth % 7} number${nth}`, { text: `word${nth % 31} again word${nth % 13}` }),
  );
  let segments: Segment[] = [];
  for (const sop of all) segments = joinSegments(segments, buildSegment([sop]));
  expect(segments.length).toBeLessThan(10);
  const [parts, whole] = [indexOf(...segments), indexOf(buildSegment(all))];
  for (const query of ['number17', 'word3 word4', 'word30', 'titel 5 word12']) {
    const [a, b] = [await parts.search(query, [], 300), await whole.search(query, [], 300)];
    const sorted = ({ hits }: typeof a) =>
      hits.map(({ id, score }) => `${id} ${score.toFixed(4)}`).toSorted();
    expect(a.count).toBeGreaterThan(0);
    expect(sorted(a)).toEqual(sorted(b));
  }
});
