import type { Language } from './labels.ts';

/** Arabic with its own digits, as in Egypt. */
const tags: Partial<Record<Language, string>> = { ar: 'ar-EG' };
const money = /^€([\d,]+)$/;
const day = /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/;

/** An amount or a date of the sample (`€48,000`, `Dec 18, 2026`) in the language's own form; other texts stay. */
export function inOwnForm(text: string, language: Language): string {
  const tag = tags[language] ?? language;
  const amount = money.exec(text)?.[1];
  if (amount) {
    const form = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
    return form.format(Number(amount.replaceAll(',', '')));
  }
  if (!day.test(text)) return text;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${text} UTC`),
  );
}
