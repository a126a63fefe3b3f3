/**
 * The number a host's text means, where it can mean one only: `48000`, `€ 48,000.50`, `48.000,50 €`, `1 234 567`,
 * `-3.5`. `48.000` is forty-eight or forty-eight thousand, so it is none, except where it repeats (`1.234.567`).
 */
export function findNumber(text: string): number | undefined {
  // Nearly every number is plain digits.
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  const bare = text.replace(/[\p{Sc}\s\u00a0\u202f'’]|\b[A-Z]{3}\b/gu, '').replace('−', '-');
  if (!/^-?\d[\d.,]*$/.test(bare) || /[.,]$/.test(bare)) return undefined;
  const separators = bare.replace(/[^.,]/g, '');
  const last = separators.at(-1);
  if (last === undefined) return Number(bare);
  const parts = bare.split(last);
  const isRepeated = parts.length > 2;
  const isMixed = separators.includes(last === '.' ? ',' : '.');
  const tail = parts.at(-1) ?? '';
  if (isRepeated) return isMixed || !isGrouped(parts) ? undefined : Number(parts.join(''));
  const [whole = ''] = parts;
  if (isMixed) return isGrouped(whole.split(last === '.' ? ',' : '.')) ? decimal(whole, tail) : undefined;
  return tail.length === 3 ? undefined : decimal(whole, tail);
}

function isGrouped([first = '', ...rest]: string[]): boolean {
  return /^-?\d{1,3}$/.test(first) && rest.every((group) => group.length === 3);
}

function decimal(whole: string, tail: string): number {
  return Number(`${whole.replace(/[.,]/g, '')}.${tail}`);
}
