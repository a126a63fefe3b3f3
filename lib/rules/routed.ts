import type { Person, RoutingRule } from '../playbook/playbook-schema.ts';
import { applies } from './applies.ts';
import type { Case, Routed } from './case.ts';

/** The first routing rule that holds for the record and names somebody; nothing when none does. */
export function findRouted(one: Omit<Case, 'routed'>): Routed | null {
  for (const rule of one.motion.routing) {
    const person = personOf(one, rule);
    if (person && applies(one, rule.when).holds) return { person, rule };
  }
  return null;
}

/** A rule that names a role means the first person of the playbook who has it. */
function personOf({ index }: Pick<Case, 'index'>, { to }: RoutingRule): Person | undefined {
  const { people } = index.playbook;
  if (to.person !== undefined) return people.find(({ id }) => id === to.person);
  return people.find(({ roles }) => to.role !== undefined && roles.includes(to.role));
}
