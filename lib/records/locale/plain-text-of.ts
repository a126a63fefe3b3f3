/** Where the ten digits of other scripts begin: Arabic, Persian, Devanagari, full-width. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10];

/**
 * A host's text in plain characters: digits of other scripts as 0 to 9, spaces of every width as one, no marks of
 * direction, minus signs as `-`. Undefined for a text of several lines or with digits of two scripts: nobody writes a
 * number or a date so.
 */
export function plainTextOf(text: string): string | undefined {
  const bare = text
    .normalize('NFC')
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .trim();
  if (bare.length > 100 || /[\r\n\u2028\u2029]/.test(bare)) return undefined;
  const scripts = new Set<number>();
  const plain = bare
    .replace(/\s/g, ' ')
    .replace(/[−-]/g, '-')
    .replace(/\p{Nd}/gu, (digit) => {
      const at = digit.codePointAt(0) ?? 0;
      const zero = at < 0x80 ? 0x30 : zeros.find((one) => at >= one && at < one + 10);
      scripts.add(zero ?? -1);
      return zero === undefined ? digit : String(at - zero);
    });
  return scripts.size > 1 || scripts.has(-1) ? undefined : plain;
}
