import { allForms } from './locale/number-forms.ts';
import { plainTextOf } from './locale/plain-text-of.ts';
import { readDigits } from './locale/read-digits.ts';
import { splitAmount } from './locale/split-amount.ts';

/**
 * The number a host's text means, where it can mean one only: `48000`, `€ 48,000.50`, `48.000,50 €`, `1 234 567`,
 * `-3.5`, `(12.50)`, `٣٠`. `48.000` is forty-eight or forty-eight thousand, so it is none, except where it repeats
 * (`1.234.567`). Rounded numbers (`1.2M`) are none.
 */
export function findNumber(text: string): number | undefined {
  // Nearly every number is plain digits, or a plain decimal as we read it on pages.
  if (/^-?\d{1,15}(?:\.(?:\d{1,2}|\d{4,15}))?(?: (?:EUR|USD|GBP|€|\$|£))?$/.test(text))
    return Number.parseFloat(text);
  const meanings = numbersIn(text);
  const [only] = meanings;
  return meanings.size === 1 ? only : undefined;
}

/** All numbers that a host's text may mean: `48.000` is forty-eight or forty-eight thousand. None where it is no number. */
export function numbersIn(text: string): ReadonlySet<number> {
  const plain = /^[\x20-\x7e€£]*$/.test(text) ? text.trim() : plainTextOf(text);
  const amount = plain === undefined ? undefined : splitAmount(plain, []);
  if (!amount) return new Set();
  return new Set(
    allForms.flatMap((form) => {
      const digits = readDigits(amount.body, form);
      const number = digits && Number(`${digits.whole}.${digits.fraction}`);
      return number === undefined ? [] : [amount.isNegative ? 0 - number : number];
    }),
  );
}
