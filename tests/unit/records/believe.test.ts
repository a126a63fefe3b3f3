import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believe, believedValue } from '../../../lib/records/believe.ts';
import { sources } from '../../../lib/records/observation.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';

const at = (day: number) => `2026-11-0${day}T09:00:00.000Z`;
const used = (amount: RecordState['properties'][string]) => believe({ amount }, 'amount').used;

test('a person fills in what an official source called empty before, and takes it back', () => {
  const empty = { value: null, asOf: at(1) };
  const said = { value: '48000', asOf: at(2) };
  expect(used({ import: empty, person: said })).toMatchObject({ source: 'person', value: '48000' });
  expect(used({ import: { value: null, asOf: at(3) }, person: said })).toMatchObject({ source: 'import' });
  expect(used({ import: { value: '52000', asOf: at(1) }, person: said })).toMatchObject({ source: 'import' });
  expect(used({ page: empty, person: said })).toMatchObject({ source: 'person' });
  const takenBack = { value: null, asOf: at(3) };
  expect(used({ page: { value: '50000', asOf: at(1) }, person: takenBack })).toMatchObject({
    source: 'page',
  });
  expect(used({ person: takenBack })).toBeNull();
});

test('both ways to ask give the same value', () => {
  const belief = fc.record({
    value: fc.constantFrom(null, 'a', 'b'),
    asOf: fc.integer({ min: 1, max: 5 }).map(at),
    changed: fc.boolean(),
  });
  const known = fc.tuple(...sources.map(() => fc.option(belief)));
  fc.assert(
    fc.property(known, (beliefs) => {
      const entries = sources.flatMap((source, index) => (beliefs[index] ? [[source, beliefs[index]]] : []));
      const properties = { amount: Object.fromEntries(entries) };
      expect(believedValue(properties, 'amount')).toBe(believe(properties, 'amount').used?.value ?? null);
    }),
  );
});
