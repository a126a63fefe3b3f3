import { expect, test } from 'vitest';
import { countedWords } from '../../../lib/sops/counted-words.ts';
import { weekOf } from '../../../lib/sops/week-of.ts';
import { missedCount } from '../../../lib/sync/sop-counts-protocol.ts';

test.each([
  ['  Parental   LEAVE ', 'parental leave'],
  ['送', '送'],
  ['x'.repeat(200), 'x'.repeat(80)],
  ['ab', undefined],
  ['mara@company.example', undefined],
  ['https://intranet.example/visa', undefined],
  ['call +49 30 1234', undefined],
  ['form 1040', 'form 1040'],
  ['', undefined],
])('of %j is counted %j', (typed, counted) => {
  expect(countedWords(typed)).toBe(counted);
});

test('what is counted is what the backend takes, wherever it is cut', () => {
  for (let before = 70; before < 82; before++) {
    const words = countedWords(`${'a'.repeat(before)}🦓🦓🦓\u0000\ud800`);
    expect(missedCount.safeParse({ words, times: 1 }).success).toBe(true);
  }
});

test.each([
  ['2026-11-16T00:00:00.000Z', '2026-11-16'],
  ['2026-11-22T23:59:59.999Z', '2026-11-16'],
  ['2027-01-01T12:00:00.000Z', '2026-12-28'],
])('%s is in the week of %s', (moment, monday) => {
  expect(weekOf(new Date(moment))).toBe(monday);
});
