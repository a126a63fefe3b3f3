import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';

/** A finding for each thing of a list whose id one before it has. `what` is the word for such a thing. */
export function duplicates(list: readonly { id: string }[], path: Path, what: string): Finding[] {
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  list.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const message = `the ${what} id "${id}" is given twice (it is also number ${before + 1} of this list)`;
      findings.push({ path: [...path, index, 'id'], message, hint: 'Each needs an id of its own' });
    }
  });
  return findings;
}
