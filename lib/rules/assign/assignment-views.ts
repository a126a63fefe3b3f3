import { Temporal } from 'temporal-polyfill';
import type { Person, RoutingRule } from '../../playbook/playbook-schema.ts';
import { strategyOf } from '../../playbook/receiver-schema.ts';
import type { AssignmentView } from '../../records/guidance.ts';
import { zoned } from '../business-time.ts';
import type { Case, Routed } from '../case.ts';
import { keptBy } from '../kept-by.ts';
import { candidatesOf } from './candidates-of.ts';

type Asked = Omit<Case, 'routed'>;

const ways = { roundRobin: 'round robin', weighted: 'by weight', leastLoaded: 'least loaded' } as const;

/** What the backend decided for the record, while it can stand. */
export function assignedTo(one: Asked): Routed | null {
  const { state, motion, index } = one;
  const { assigned } = state;
  if (!assigned?.rule.startsWith(`${motion.id}/`)) return null;
  const person = findPerson(one, assigned.person);
  if (!person) return null;
  const { title, how, at, rule } = assigned;
  const day = zoned(Temporal.Instant.from(at), index.playbook.calendar).toPlainDate().toString();
  const text = `The record has no owner; on ${day} the rule "${title}" assigned it (${how}) to ${person.name}`;
  const alternatives = assigned.alternatives.map((other) => ({
    name: findPerson(one, other.person)?.name ?? other.person,
    note: other.note,
  }));
  const present = motion.routing.find(({ id }) => `${motion.id}/${id}` === rule);
  const assignment: AssignmentView = {
    state: 'assigned',
    rule,
    title,
    person: person.id,
    name: person.name,
    how,
    at,
    alternatives,
    reason: { rule, version: index.version, text: `${text}.`, ...keptBy(index, present) },
  };
  const backup = findPerson(one, present?.to.backup);
  return { person, backup: backup === person ? undefined : backup, text, assignment };
}

/**
 * What a rule that shares records out says before the backend has decided: who has it until then, the backup or the
 * first one it can go to. Only open records are shared out. Null for a rule that can give it to nobody.
 */
export function assignmentToCome(one: Asked, { id, title, to, keeper }: RoutingRule): Routed | null {
  const { index, motion, stage } = one;
  const strategy = strategyOf(to);
  const people = candidatesOf(index.playbook, to, one.now).flatMap(({ person, isAway }) => {
    const found = findPerson(one, person);
    return found ? [{ person: found, note: isAway ? 'away' : 'there' }] : [];
  });
  const backup = findPerson(one, to.backup);
  const person = backup ?? people[0]?.person;
  if (strategy === null || !person) return null;
  const how = `${ways[strategy]} among ${people.map((other) => other.person.name).join(', ')}`;
  const begin = `The record has no owner; the rule "${title}"`;
  if (stage?.kind !== 'open') {
    const why = stage ? `it is in ${stage.title}` : 'its stage is not known';
    const text = `${begin} shares out open records only (${how}), and ${why}, so it stays with ${person.name}`;
    return { person, backup: undefined, text, assignment: null };
  }
  const text = `${begin} will assign it (${how}) once the backend has heard of it; until then it goes to ${person.name}`;
  const rule = `${motion.id}/${id}`;
  const assignment: AssignmentView = {
    state: 'pending',
    rule,
    title,
    person: person.id,
    name: person.name,
    how,
    at: null,
    alternatives: people.map((other) => ({ name: other.person.name, note: other.note })),
    reason: { rule, version: index.version, text: `${text}.`, ...keptBy(index, { keeper }) },
  };
  return { person, backup: undefined, text, assignment };
}

function findPerson({ index }: Asked, id: string | undefined): Person | undefined {
  return index.playbook.people.find((person) => person.id === id);
}
