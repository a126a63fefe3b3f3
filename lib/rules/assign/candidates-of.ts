import type { Temporal } from 'temporal-polyfill';
import type { Person, Playbook } from '../../playbook/playbook-schema.ts';
import type { Receiver } from '../../playbook/receiver-schema.ts';
import { zoned } from '../business-time.ts';
import type { Candidate } from './choose-person.ts';

/**
 * The people a rule chooses among, in the order of the rule, or of the playbook for a role. `loads` holds the open
 * records of each person by id; whoever is not in it has none. Empty for a rule that chooses among nobody.
 */
export function candidatesOf(
  playbook: Playbook,
  to: Receiver,
  now: Temporal.Instant,
  loads: ReadonlyMap<string, number> = new Map(),
): Candidate[] {
  const today = zoned(now, playbook.calendar).toPlainDate().toString();
  return sharesOf(playbook, to).map(({ person, weight }) => ({
    person: person.id,
    weight,
    isAway: person.away.some(({ from, until }) => from <= today && today <= until),
    load: loads.get(person.id) ?? 0,
  }));
}

function sharesOf({ people }: Playbook, to: Receiver): { person: Person; weight: number }[] {
  const find = (id: string, weight = 1) => {
    const person = people.find((one) => one.id === id);
    return person ? [{ person, weight }] : [];
  };
  if (to.weighted) return Object.entries(to.weighted).flatMap(([id, weight]) => find(id, weight));
  const pool = to.roundRobin ?? to.leastLoaded ?? [];
  if (Array.isArray(pool)) return pool.flatMap((id) => find(id));
  return people.filter(({ roles }) => roles.includes(pool)).map((person) => ({ person, weight: 1 }));
}
