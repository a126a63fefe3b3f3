import { expect, test } from 'vitest';
import type { Observation } from '../../../lib/records/observation.ts';
import { newObservations } from '../../../lib/worker/new-observations.ts';
import { readObservations } from '../../../lib/worker/read-observations.ts';
import { observed, publishedStarter, stateOf } from '../rules/sample.ts';

const published = publishedStarter();
const at = '2026-11-03T09:00:00.000Z';
const seen = (property: string, value: string | null, changed?: boolean): Observation => ({
  property,
  value,
  source: 'page',
  asOf: at,
  ...(changed ? { changed } : {}),
});

/** What is new on a page in a language when this much is known from the page already. */
function news(tag: string, known: Record<string, string>, ...page: Observation[]): [string, string | null][] {
  const before = Object.entries(known).map(([property, value]) => ({
    property,
    value,
    source: 'page' as const,
  }));
  const state = stateOf(observed('2026-11-01T09:00:00.000Z', ...before));
  const { read } = readObservations(page, published, tag, undefined);
  return newObservations(read, state, published).map(({ property, value }) => [property, value]);
}

test('amounts and dates are kept as a plain decimal and an ISO day, all else as the host writes it', () => {
  expect(
    news(
      'de',
      { pipeline: 'x' },
      seen('amount', '48.000 €'),
      seen('closeDate', '10.11.2026'),
      seen('name', '1.234,50'),
      seen('nextStep', '10.11.2026'),
      seen('owner', null),
    ),
  ).toEqual([
    ['amount', '48000 EUR'],
    ['closeDate', '2026-11-10'],
    ['name', '1.234,50'],
    ['nextStep', '10.11.2026'],
    ['owner', null],
  ]);
});

test('what can mean two things, or is in no language we know, stays as the host writes it', () => {
  const page = [seen('amount', '1.234'), seen('closeDate', '10/11/2026')];
  const raw = [
    ['amount', '1.234'],
    ['closeDate', '10/11/2026'],
  ];
  expect(news('en', { name: 'x' }, ...page)).toEqual(raw);
  expect(news('', { name: 'x' }, ...page)).toEqual(raw);
  expect(news('not a tag', { name: 'x' }, ...page)).toEqual(raw);
});

test('colleagues whose pages write one value differently do not contradict each other for ever', () => {
  const known = { amount: '48000 EUR', closeDate: '2026-11-10' };
  const none = [seen('amount', '€48,000'), seen('closeDate', '10/11/2026')];
  expect(news('en', known, ...none)).toEqual([]);
  expect(news('', known, ...none.slice(1))).toEqual([]);
  expect(news('fr', known, seen('amount', '48 000 €'), seen('closeDate', '10 nov. 2026'))).toEqual([]);
  // What an older version of the extension wrote down.
  expect(
    news('en', { amount: '€48,000.00', closeDate: 'Nov 10, 2026' }, seen('closeDate', '10 Nov 2026')),
  ).toEqual([]);
});

test('a change is news, and one that was watched even where it may mean the same', () => {
  const known = { amount: '48000 EUR', closeDate: '2026-11-10' };
  expect(news('de', known, seen('amount', '48.000 CHF'))).toEqual([['amount', '48000 CHF']]);
  expect(news('de', known, seen('closeDate', '11.11.2026'))).toEqual([['closeDate', '2026-11-11']]);
  expect(news('en', known, seen('closeDate', '10/11/2026', true))).toEqual([['closeDate', '10/11/2026']]);
});
