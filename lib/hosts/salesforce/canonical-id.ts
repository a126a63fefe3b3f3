const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The one form of a Salesforce id: its 18 characters. The last three say, five bits each, which of the 15 before are
 * capitals, so that the long form survives a change of case, which is undone here; the short form is case-sensitive
 * and gets them. Returns nothing for what is no id. (hosts.md 2.1)
 */
export function canonicalId(id: string): string | undefined {
  if (!/^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(id)) return undefined;
  const suffix = id.slice(15).toUpperCase();
  const core = suffix ? restoreCase(id.slice(0, 15), suffix) : id;
  const whole = core && core + suffixOf(core);
  // Digits have no case: a suffix that says otherwise belongs to another id.
  return whole && (!suffix || whole.endsWith(suffix)) ? whole : undefined;
}

function suffixOf(core: string): string {
  return [0, 5, 10]
    .map((start) => {
      const bits = [...core.slice(start, start + 5)];
      return letters[bits.reduce((sum, char, bit) => sum + (/[A-Z]/.test(char) ? 1 << bit : 0), 0)];
    })
    .join('');
}

function restoreCase(core: string, suffix: string): string | undefined {
  const sums = [...suffix].map((char) => letters.indexOf(char));
  if (sums.includes(-1)) return undefined;
  return [...core]
    .map((char, index) => {
      const isCapital = ((sums[Math.floor(index / 5)] ?? 0) >> (index % 5)) & 1;
      return isCapital ? char.toUpperCase() : char.toLowerCase();
    })
    .join('');
}
