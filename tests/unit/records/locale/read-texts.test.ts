import { expect, test } from 'vitest';
import { findDay } from '../../../../lib/records/find-day.ts';
import { findNumber } from '../../../../lib/records/find-number.ts';
import { readTexts, type TypedText } from '../../../../lib/records/locale/read-texts.ts';

const read = (tag: string, ...texts: [string, TypedText['type']][]) =>
  readTexts(
    tag,
    texts.map(([text, type]) => ({ text, type })),
  ).readings.map(({ canonical }) => canonical);

test.each([
  ['de', '1.234,50 €', '1234.50 EUR'],
  ['de', '48.000 €', '48000 EUR'],
  ['de-CH', "CHF 1'234.50", '1234.50 CHF'],
  ['de-CH', 'CHF 1’234', '1234 CHF'],
  ['fr', '1\u202f234,50\u00a0€', '1234.50 EUR'],
  ['fr', '(1\u202f234,50)', '-1234.50'],
  ['pt-BR', 'R$\u00a01.234,50', '1234.50 BRL'],
  ['ja', '￥1,234', '1234 ￥'],
  ['hi', '₹12,34,567.50', '1234567.50 INR'],
  ['ar', '١٬٢٣٤٫٥٠ €', '1234.50 EUR'],
  ['ar', '٣٠', '30'],
  ['fa', '۳۰', '30'],
  ['sv', '−1\u00a0234,50 kr', '-1234.50'],
  ['pl', '1234,50 zł', '1234.50 PLN'],
  ['en', '($1,234.50)', '-1234.50 $'],
  ['en', '$48,000', '48000 $'],
  ['he', '\u200f-1,234.50 \u200f₪', '-1234.50 ILS'],
  // the same to everybody, whatever the locale
  ['en', '1.234.567,50', '1234567.50'],
  ['', '1.234,50 €', '1234.50 EUR'],
  // rounded numbers, and what is no number
  ['de', '1,2 Mio. €', undefined],
  ['en', '$1.2M', undefined],
  ['ja', '$123万', undefined],
  ['de', '5 TSD', undefined],
  ['de', '68L', undefined],
  ['en', '25%', undefined],
  ['en', '12 34', undefined],
  ['en', '10²', undefined],
  ['en', '1٢٣', undefined],
  ['en', '1,234\n5,678', undefined],
  // another language's way: not for us to say
  ['fr', '1.234', undefined],
  ['', '1.234', undefined],
  ['en', '1.234', undefined],
])('money on a page in "%s": %s', (tag, text, expected) => {
  const [canonical] = read(tag, [text, 'money']);
  expect(canonical).toBe(expected);
  if (expected !== undefined) expect(findNumber(canonical ?? '')).toBe(Number.parseFloat(expected));
});

test('what may be thousandths is not taken for thousands where it is no money', () => {
  expect(read('de', ['1.234', 'number'])).toEqual([undefined]);
  expect(read('de-DE', ['1.234', 'number'])).toEqual(['1234']);
  // A fourth decimal, so that a reader without a locale does not take it for thousands.
  expect(read('de-DE', ['1,234', 'number'])).toEqual(['1.2340']);
  expect(findNumber('1.2340')).toBe(1.234);
});

test.each([
  ['de', '10.11.2026', '2026-11-10'],
  ['de', '3. November 2026', '2026-11-03'],
  ['de', 'Di., 3. Nov. 2026', '2026-11-03'],
  ['fr', '3 nov. 2026', '2026-11-03'],
  ['fr', '10/11/2026', '2026-11-10'],
  ['pt-BR', '3 de nov. de 2026', '2026-11-03'],
  ['es', '3 de noviembre de 2026', '2026-11-03'],
  ['pl', '3 listopada 2026', '2026-11-03'],
  ['pl', '3 lis 2026', '2026-11-03'],
  ['ja', '2026年11月3日', '2026-11-03'],
  ['ko', '2026년 11월 3일 화요일', '2026-11-03'],
  ['ko', '2026. 11. 3.', '2026-11-03'],
  ['zh-TW', '2026年11月3日', '2026-11-03'],
  ['ar', '٣ نوفمبر ٢٠٢٦', '2026-11-03'],
  ['ar', '٣\u200f/١١\u200f/٢٠٢٦', '2026-11-03'],
  ['he', '3 בנובמבר 2026', '2026-11-03'],
  ['hi', '3 नवंबर 2026', '2026-11-03'],
  ['en', 'Nov 3, 2026', '2026-11-03'],
  ['en', '3 November 2026', '2026-11-03'],
  ['en-GB', '10/11/2026', '2026-11-10'],
  ['en', '25/12/2026', '2026-12-25'],
  ['en', '11/11/2026', '2026-11-11'],
  ['sv', '2026-11-03', '2026-11-03'],
  // two days
  ['en', '10/11/2026', undefined],
  ['en-US', '10/11/2026', undefined],
  ['', '10/11/2026', undefined],
  ['fr', '10.11.2026', undefined],
  ['de', '10.11.26', undefined],
  // words that need today, and other calendars
  ['de', 'heute', undefined],
  ['en', 'tomorrow', undefined],
  ['en', 'in 3 days', undefined],
  ['fa', '۱۴۰۵/۸/۱۲', undefined],
  ['fa', '۱۲ آبان ۱۴۰۵', undefined],
  ['ar', '١٤٤٨/٥/٢٢', undefined],
  ['en', 'Nov 3, 2569', undefined],
  ['ja', '令和8年11月3日', undefined],
  ['hi', '12/8/1948', undefined],
  // days there are not
  ['de', '31.02.2026', undefined],
  // a clock time: in whose zone?
  ['en', '3 Nov 2026 14:05', undefined],
  ['de', '03.11.2026, 14:05', undefined],
  ['en-GB', '03/11/2026 9:15 AM GMT+1', '2026-11-03T08:15:00.000Z'],
  ['de', '03.11.2026, 00:30 GMT+2', '2026-11-02T22:30:00.000Z'],
])('a date on a page in "%s": %s', (tag, text, expected) => {
  const [canonical] = read(tag, [text, 'date']);
  expect(canonical).toBe(expected);
  if (canonical !== undefined) expect(findDay(canonical, 'UTC')).toBeDefined();
});

test('another text of the page tells which region it is, or that the page is written otherwise', () => {
  expect(read('en', ['10/11/2026', 'date'], ['12/25/2026', 'date'])[0]).toBe('2026-10-11');
  expect(read('en', ['10/11/2026', 'date'], ['25/12/2026', 'date'])[0]).toBe('2026-11-10');
  expect(read('en-GB', ['10/11/2026', 'date'], ['12/25/2026', 'date'])[0]).toBeUndefined();
  expect(read('en-GB', ['10/11/2026', 'date'], ['Nov 3, 2026', 'date'])[0]).toBeUndefined();
  expect(read('de', ['10.11.2026', 'date'], ['1,234.50', 'money'])[0]).toBeUndefined();
  expect(read('en', ['$48,000', 'money'], ['1.234.567', 'number'])[0]).toBeUndefined();
  expect(read('pl', ['14. lip 2030.', 'date'])[0]).toBe('2030-07-14');
  expect(read('pl', ['14. lip 2030.', 'date'], ['264.332,1', 'number'])[0]).toBeUndefined();
  expect(read('fr', ['10/11/2026', 'date'], ['2026-12-25', 'date'])[0]).toBe('2026-11-10');
});

test('what was read before on the page counts, until its language changes', () => {
  const first = readTexts('en', [{ text: '25/12/2026', type: 'date' }]).page;
  const texts: TypedText[] = [{ text: '10/11/2026', type: 'date' }];
  expect(readTexts('en', texts, first).readings[0]?.canonical).toBe('2026-11-10');
  const other = readTexts('en-GB', [{ text: '12/25/2026', type: 'date' }]).page;
  expect(readTexts('en-GB', texts, other).readings[0]?.canonical).toBeUndefined();
  expect(readTexts('de', [{ text: '10.11.2026', type: 'date' }], other).readings[0]?.canonical).toBe(
    '2026-11-10',
  );
});

test('what an unreadable text may mean is told', () => {
  const { readings } = readTexts('en', [
    { text: '10/11/2026', type: 'date' },
    { text: '1.234', type: 'number' },
  ]);
  expect(readings.map(({ possible }) => possible.toSorted())).toEqual([
    ['2026-10-11', '2026-11-10'],
    ['1.2340', '1234'],
  ]);
});
