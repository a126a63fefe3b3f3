import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';

type Listed =
  | 'role'
  | 'team'
  | 'person'
  | 'property'
  | 'motion'
  | 'sop'
  | 'path'
  | 'sequence'
  | 'stage'
  | 'stallRule'
  | 'routingRule'
  | 'step'
  | 'criterion'
  | 'handoff'
  | 'item'
  | 'message';

/** A finding for each thing of a list whose id one before it has. `what` is what such a thing is. */
export function duplicates(list: readonly { id: string }[], path: Path, what: Listed): Finding[] {
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  list.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const message = { key: `problem.twice.${what}`, with: { id, place: String(before + 1) } } as const;
      findings.push({ path: [...path, index, 'id'], message, hint: { key: 'problem.idOfItsOwn' } });
    }
  });
  return findings;
}
