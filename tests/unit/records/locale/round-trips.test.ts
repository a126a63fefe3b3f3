import { expect, test } from 'vitest';
import { compareLocales } from '../../../fuzz/compare-locales.ts';

// tests/soak/locales.ts writes twenty times as much, with any seed.
test('what the runtime writes in a locale is read as it was meant or not at all', () => {
  const { own, alone, contradicted, wrong } = compareLocales(20_261_122, 20);
  expect(wrong.filter((one) => !one.startsWith('alone'))).toEqual([]);
  // It reads, and it does not read everything.
  expect(own.exact / own.texts).toBeGreaterThan(0.8);
  expect(contradicted.texts).toBeGreaterThan(200);
  expect(contradicted.unknown).toBeGreaterThan(100);
  // On a page whose language tag is wrong, and with nothing on it that says so.
  expect(alone.wrong / alone.texts).toBeLessThan(0.03);
});
