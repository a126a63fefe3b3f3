import type { Person, RoutingRule } from '../playbook/playbook-schema.ts';
import { strategyOf } from '../playbook/receiver-schema.ts';
import { believedValue } from '../records/believe.ts';
import type { Text } from '../text/text.ts';
import { applies, whyApplies } from './applies.ts';
import { assignedTo, assignmentToCome } from './assign/assignment-views.ts';
import type { Case, Routed } from './case.ts';
import { listed } from './joined.ts';

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

type Found = { person: Person; because: Text | null };

function routedTo(one: Omit<Case, 'routed'>, rule: RoutingRule, { person, because }: Found): Routed {
  const condition = rule.when ? clause('rules.applies.clause', whyApplies(one, rule.when)) : null;
  const why = [condition, because].filter((text) => text !== null);
  const named = { rule: rule.title, name: person.name };
  const text: Text =
    why.length === 0
      ? { key: 'rules.routed.rule', with: named }
      : { key: 'rules.routed.ruleBecause', with: { ...named, why: listed(why, 'and') } };
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
  return person && { person, because: null };
}

/** The person of the value's territory; of a value that is not in the table the backup, where there is one. */
function ofTerritory(
  one: Omit<Case, 'routed'>,
  { property, people }: NonNullable<RoutingRule['to']['territory']>,
  backup: string | undefined,
): Found | undefined {
  const value = believedValue(one.state.properties, property);
  const title = one.index.titles.get(property) ?? property;
  const is: Text =
    value === null
      ? { key: 'rules.condition.notKnown', with: { title } }
      : { key: 'rules.condition.is', with: { title, value } };
  const entry = Object.entries(people).find(([name]) => value !== null && plain(name) === plain(value));
  const person = findPerson(one, entry?.[1] ?? backup);
  const because = clause(entry ? 'rules.applies.clause' : 'rules.applies.backup', is);
  return person && { person, because };
}

function findPerson({ index }: Pick<Case, 'index'>, id: string | undefined): Person | undefined {
  return index.playbook.people.find((person) => person.id === id);
}

function clause(key: 'rules.applies.clause' | 'rules.applies.backup', why: Text): Text {
  return { key, with: { why } };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
