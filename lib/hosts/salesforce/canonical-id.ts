/**
 * The one form of a Salesforce id: its 18 characters. The last three say, five bits each, which of the 15 before are
 * capitals, so that the long form survives a change of case, which is undone here; the short form is case-sensitive
 * and gets them. Returns nothing for what is no id. (hosts.md 2.1)
 */
export function canonicalId(id: string): string | undefined {
  if (!/^[a-z0-9]{15}(?:[a-z0-9]{3})?$/i.test(id)) return undefined;
  const given = id.slice(15).toUpperCase();
  let whole = '';
  let suffix = '';
  for (let part = 0; part < 3; part += 1) {
    // The bits are written as A to Z, then 0 to 5: the figures of base 36, begun at the tenth.
    const bits = (Number.parseInt(given[part] ?? 'A', 36) + 26) % 36;
    let sum = 0;
    for (const [bit, char] of [...id.slice(part * 5, part * 5 + 5)].entries()) {
      const isCapital = given ? (bits >> bit) & 1 : /[A-Z]/.test(char);
      const cased = isCapital ? char.toUpperCase() : char.toLowerCase();
      if (cased !== cased.toLowerCase()) sum |= 1 << bit;
      whole += cased;
    }
    suffix += ((sum + 10) % 36).toString(36).toUpperCase();
  }
  // Digits have no case: a suffix that says otherwise belongs to another id.
  return !given || given === suffix ? whole + suffix : undefined;
}
