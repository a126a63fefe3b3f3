import type { NumberForm } from './number-forms.ts';

/** A number as digits, so that nothing is rounded: `1234567`, `50`. */
export interface Digits {
  whole: string;
  fraction: string;
}

/** What the digits and separators of a number (`1.234,50`, no sign, no currency) mean in one way of writing; undefined
 *  where nobody writes so in it. */
export function readDigits(body: string, { decimal, group, isIndian }: NumberForm): Digits | undefined {
  const [whole = '', fraction = '', ...rest] = decimal === '' ? [body] : body.split(decimal);
  if (rest.length > 0 || !/^\d*$/.test(fraction) || (body.includes(decimal) && fraction === ''))
    return undefined;
  const groups = whole.replaceAll('’', "'").split(group);
  if (!groups.every((one) => /^\d+$/.test(one))) return undefined;
  const digits = groups.join('');
  if (digits.length + fraction.length > 15) return undefined;
  if (groups.length === 1) return { whole: digits, fraction };
  const [first = '', ...others] = groups;
  const last = others.pop() ?? '';
  const size = isIndian ? 2 : 3;
  const isGrouped =
    first.length <= size &&
    last.length === 3 &&
    others.every((one) => one.length === size) &&
    !first.startsWith('0');
  return isGrouped ? { whole: digits, fraction } : undefined;
}
