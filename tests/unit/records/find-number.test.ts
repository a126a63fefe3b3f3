import { expect, test } from 'vitest';
import { findNumber } from '../../../lib/records/find-number.ts';

test.each([
  ['48000', 48_000],
  ['-3.5', -3.5],
  ['€48,000.50', 48_000.5],
  ['48.000,50 €', 48_000.5],
  ['1.234.567', 1_234_567],
  ['1,234,567 USD', 1_234_567],
  ['1 234 567', 1_234_567],
  ["CHF 12'500", 12_500],
  ['0,5', 0.5],
  ['12.5', 12.5],
  // one separator before three digits may part thousands or decimals
  ['48.000', undefined],
  ['€48,000', undefined],
  // no number, or none that anybody writes
  ['1.2.3', undefined],
  ['1,23.456.7', undefined],
  ['12.', undefined],
  ['about 40', undefined],
  ['', undefined],
  ['--', undefined],
])('%s', (text, number) => {
  expect(findNumber(text)).toBe(number);
});
