import type { Person, RoutingRule } from '../playbook/playbook-schema.ts';
import { strategyOf } from '../playbook/receiver-schema.ts';
import { believedValue } from '../records/believe.ts';
import { applies, becauseText } from './applies.ts';
import { assignedTo, assignmentToCome } from './assign/assignment-views.ts';
import type { Case, Routed } from './case.ts';

/**
 * Who a record without an owner goes to. What the backend has decided stands, as long as the person is in the
 * playbook and the record in the motion it was decided for. Else it is the first routing rule that holds and names
 * somebody; one that shares records out says who has it until the backend has decided. Nothing when no rule does.
 */
export function findRouted(one: Omit<Case, 'routed'>): Routed | null {
  const assigned = assignedTo(one);
  if (assigned) return assigned;
  for (const rule of one.motion.routing) {
    if (!applies(one, rule.when)) continue;
    if (strategyOf(rule.to) === null) {
      const found = personOf(one, rule);
      if (found) return routedTo(one, rule, found);
    } else {
      const toCome = assignmentToCome(one, rule);
      if (toCome) return toCome;
    }
  }
  return null;
}

type Found = { person: Person; because: string };

function routedTo(one: Omit<Case, 'routed'>, rule: RoutingRule, { person, because }: Found): Routed {
  const condition = becauseText(one, rule.when)
    .trim()
    .replace(/\.$/, '')
    .replace('It applies here because ', 'because ');
  const why = [condition, because].filter(Boolean).join(' and ');
  const text = `The record has no owner; by the rule "${rule.title}"${why ? ` (${why})` : ''} it goes to ${person.name}`;
  const backup = findPerson(one, rule.to.backup);
  return { person, backup: backup === person ? undefined : backup, text, assignment: null };
}

/** A rule that names a role means the first person of the playbook who has it. */
function personOf(one: Omit<Case, 'routed'>, { to }: RoutingRule): Found | undefined {
  if (to.territory) return ofTerritory(one, to.territory, to.backup);
  const { people } = one.index.playbook;
  const person =
    to.person === undefined
      ? people.find(({ roles }) => to.role !== undefined && roles.includes(to.role))
      : findPerson(one, to.person);
  return person && { person, because: '' };
}

/** The person of the value's territory; of a value that is not in the table the backup, where there is one. */
function ofTerritory(
  one: Omit<Case, 'routed'>,
  { property, people }: NonNullable<RoutingRule['to']['territory']>,
  backup: string | undefined,
): Found | undefined {
  const value = believedValue(one.state.properties, property);
  const title = one.index.titles.get(property) ?? property;
  const is = value === null ? `${title} is not known` : `${title} is "${value}"`;
  const entry = Object.entries(people).find(([name]) => value !== null && plain(name) === plain(value));
  const person = findPerson(one, entry?.[1] ?? backup);
  const because = entry ? `because ${is}` : `as the backup, because ${is}`;
  return person && { person, because };
}

function findPerson({ index }: Pick<Case, 'index'>, id: string | undefined): Person | undefined {
  return index.playbook.people.find((person) => person.id === id);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
