import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeThresholds } from '../../../lib/analysis/propose-thresholds.ts';
import { sayAll } from '../../../lib/text/say-all.ts';
import { imported, publishedStarter, stateOf } from '../rules/sample.ts';

const published = publishedStarter();
const day = (number: number) => new Date(Date.UTC(2026, 0, 1, 12) + number * 86_400_000).toISOString();

/** A deal that was in Proposal for some days and was then won. */
const wonAfter = (days: number, end = 'Won') =>
  stateOf(imported('Proposal', day(0)), imported(end, day(days)));

const proposal = (records: ReturnType<typeof stateOf>[], quantile = 0.8, least = 5) => {
  const found = sayAll(
    proposeThresholds(published, records, { quantile, least, now: new Date(day(400)) }),
  ).find(({ stage }) => stage === 'proposal');
  if (!found) throw new Error('no proposal for Proposal');
  return found;
};

test('the days within which eight of ten won records left the stage', () => {
  const records = [3, 40, 5, 8, 13, 2, 21, 1, 9, 30].map((days) => wonAfter(days));
  expect(proposal(records)).toMatchObject({
    records: 10,
    days: 21,
    text: 'Of 10 won records 8 (80 %) left Proposal within 21 days.',
    limits: [{ rule: 'three-weeks', after: '21 days' }],
  });
});

test('lost and open records, and stays of which an end is not known, do not count', () => {
  const five = [1, 2, 3, 4, 5].map((days) => wonAfter(days));
  const seen = stateOf(
    {
      ...imported('Proposal', day(0)),
      observations: [{ property: 'stage', value: 'Proposal', source: 'page', asOf: day(0) }],
    } as never,
    imported('Won', day(300)),
  );
  const others = [wonAfter(200, 'Lost'), stateOf(imported('Proposal', day(0))), seen];
  expect(proposal([...five, ...others])).toMatchObject({ records: 5, days: 4 });
});

test('a record that came back counts with its longest stay', () => {
  const twice = stateOf(
    imported('Proposal', day(0)),
    imported('Decision', day(10)),
    imported('Proposal', day(12)),
    imported('Won', day(15)),
  );
  expect(proposal([twice], 0.8, 1)).toMatchObject({ records: 1, days: 10 });
});

test('below the least number nothing is proposed, and a sentence says so', () => {
  expect(proposal([wonAfter(3)])).toMatchObject({
    days: null,
    text: 'Nothing is proposed: of only 1 won record is it known when it entered and left Proposal; at least 5 are needed.',
  });
  expect(proposal([]).text).toContain('of no won record is it known');
});

test('at least the asked part of the records left in time, and never by a smaller number of days', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 30 });
  const quantiles = fc.integer({ min: 50, max: 99 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(lengths, quantiles, (list, quantile) => {
      const { days } = proposal(
        list.map((length) => wonAfter(length)),
        quantile,
        1,
      );
      const part = (limit: number) => list.filter((length) => length <= limit).length / list.length;
      expect(part(days ?? 0)).toBeGreaterThanOrEqual(quantile - 1e-9);
      expect(part((days ?? 0) - 1)).toBeLessThan(quantile);
    }),
    { numRuns: 100 },
  );
});
