import { expect, test } from 'vitest';
import { textLocale } from '../../../lib/text/locale.ts';
import { say } from '../../../lib/text/say.ts';

test('a name is said as it is', () => {
  expect(say('Ana {x}')).toBe('Ana {x}');
});

test('a sentence is said in the language at hand', () => {
  expect(say({ key: 'manifest.palette' })).toBe('Search procedures, steps, records and actions');
});

test('dates take the person’s own form of the language only', () => {
  expect(textLocale(['de-AT', 'en-GB', 'en'])).toBe('en-GB');
  expect(textLocale(['de-AT'])).toBe('en');
  expect(textLocale([])).toBe('en');
});
