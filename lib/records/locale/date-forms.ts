/** A way of writing days with a month in digits: `d.m.y`, where the letters are the order. */
export type NumericForm = { order: string; separator: string };

/** How a locale writes days. */
export interface DateForms {
  numeric: NumericForm[];
  /** Days with words in them, to be matched with `plainWords`. Groups: `day`, `year`, `month` in digits or `name`. */
  worded: RegExp[];
  /** Name of a month, as in `plainWords`, → its number. */
  months: ReadonlyMap<string, number>;
}

const shapes: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric', month: 'numeric', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  { dateStyle: 'medium' },
];
const known = new Map<string, DateForms | undefined>();

/** How a locale writes days of our calendar, from the runtime's own data. Undefined where people use another
 *  calendar by default. */
export function findDateForms(locale: string): DateForms | undefined {
  if (!known.has(locale)) known.set(locale, makeForms(locale));
  return known.get(locale);
}

/** A text with words as they are compared: small letters, no commas, full stops or weekday's brackets. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u061c\u200b-\u200f]/g, '')
    .replace(/[.,،()'’׳]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function makeForms(locale: string): DateForms | undefined {
  if (new Intl.DateTimeFormat(locale).resolvedOptions().calendar !== 'gregory') return undefined;
  const formats = shapes.map(
    (shape) =>
      new Intl.DateTimeFormat(locale, {
        ...shape,
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn',
      }),
  );
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const format of formats.slice(1, 5)) {
    // Every 32nd day: one of each month, and all weekdays among them.
    for (let month = 1; month <= 12; month += 1) {
      for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 32 * month - 31))) {
        if (type === 'month' && !/\d/.test(value)) months.set(plainWords(value), month);
        if (type === 'weekday') weekdays.add(plainWords(value));
      }
    }
  }
  const forms: DateForms = { numeric: [], worded: [], months };
  for (const format of formats) {
    const parts = format.formatToParts(Date.UTC(2026, 10, 23));
    const isWorded = parts.some(({ type, value }) => type !== 'day' && /\p{L}/u.test(value));
    if (isWorded) forms.worded.push(wordedForm(parts, [...months.keys()], [...weekdays]));
    else forms.numeric.push(numericForm(parts));
  }
  return forms;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function numericForm(parts: Intl.DateTimeFormatPart[]): NumericForm {
  const order = parts.flatMap(({ type }) => (/^(year|month|day)$/.test(type) ? [type[0]] : [])).join('');
  const literal = parts.find(({ type }, index) => type === 'literal' && index > 0)?.value ?? '';
  return { order, separator: literal.replace(/[^./-]/g, '') };
}

function wordedForm(parts: Intl.DateTimeFormatPart[], months: string[], weekdays: string[]): RegExp {
  const any = (words: string[]) =>
    words
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
  const pieces = parts.map(({ type, value }) => {
    if (type === 'day') return '(?<day>\\d{1,2})';
    if (type === 'year') return '(?<year>\\d{4})';
    if (type === 'weekday') return `(?:${any(weekdays)})`;
    // Korean has the word for month in the same part: `11월`.
    if (type === 'month' && /\d/.test(value)) return `(?<month>\\d{1,2})${escaped(value.replace(/\d/g, ''))}`;
    if (type === 'month') return `(?<name>${any(months)})`;
    return escaped(plainWords(value));
  });
  return new RegExp(`^${pieces.filter(Boolean).join(' ?')}$`);
}
