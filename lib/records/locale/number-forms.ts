/** A way of writing numbers. */
export interface NumberForm {
  decimal: string;
  /** Between groups of digits; a space stands for one of any width, `'` for any apostrophe. */
  group: string;
  /** Groups of two left of the last three, as in `12,34,567`. */
  isIndian: boolean;
}

const known = new Map<string, readonly NumberForm[]>();

/** The ways in which a locale writes numbers and amounts of money, from the runtime's own data. They differ in some:
 *  Austria parts thousands by a space, and those of money by a full stop. */
export function numberForms(locale: string): readonly NumberForm[] {
  const before = known.get(locale);
  if (before) return before;
  const styles: Intl.NumberFormatOptions[] = [{}, { style: 'currency', currency: 'EUR' }];
  const forms = styles.map((style) => {
    const parts = new Intl.NumberFormat(locale, {
      ...style,
      useGrouping: 'always',
      minimumFractionDigits: 2,
    }).formatToParts(123456789.5);
    const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return {
      decimal: sign('decimal'),
      group: plainGroup(sign('group')),
      isIndian: parts.filter((part) => part.type === 'integer')[1]?.value.length === 2,
    };
  });
  known.set(locale, forms);
  return forms;
}

/** Every way of writing numbers there is. A text that none of these explains is no number. */
export const allForms: readonly NumberForm[] = [
  ['.', ','],
  [',', '.'],
  [',', ' '],
  ['.', ' '],
  ['.', "'"],
  [',', "'"],
  ['٫', '٬'],
]
  .map(([decimal = '', group = '']) => ({ decimal, group, isIndian: false }))
  .concat([
    { decimal: '.', group: ',', isIndian: true },
    { decimal: '٫', group: '٬', isIndian: true },
  ]);

/** A sign between digits in its plainest form. */
function plainGroup(sign: string): string {
  return /^\s$/.test(sign) ? ' ' : sign === '’' ? "'" : sign;
}
