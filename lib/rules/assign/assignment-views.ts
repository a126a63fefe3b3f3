import { Temporal } from 'temporal-polyfill';
import type { Person, RoutingRule } from '../../playbook/playbook-schema.ts';
import { strategyOf } from '../../playbook/receiver-schema.ts';
import type { AssignmentView } from '../../records/guidance.ts';
import type { Text } from '../../text/text.ts';
import { zoned } from '../business-time.ts';
import type { Case, Routed } from '../case.ts';
import { listed } from '../joined.ts';
import { keptBy } from '../kept-by.ts';
import { candidatesOf } from './candidates-of.ts';

type Asked = Omit<Case, 'routed'>;

/** What the backend decided for the record, while it can stand. */
export function assignedTo(one: Asked): Routed | null {
  const { state, motion, index } = one;
  const { assigned } = state;
  if (!assigned?.rule.startsWith(`${motion.id}/`)) return null;
  const person = findPerson(one, assigned.person);
  if (!person) return null;
  const { title, how, at, rule } = assigned;
  const day = zoned(Temporal.Instant.from(at), index.playbook.calendar).toPlainDate().toString();
  const text: Text = { key: 'rules.routed.assigned', with: { day, rule: title, how, name: person.name } };
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
    reason: { rule, version: index.version, text: sentence(text), ...keptBy(index, present) },
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
    const note: Text = { key: isAway ? 'rules.assign.away' : 'rules.assign.there' };
    return found ? [{ person: found, note }] : [];
  });
  const backup = findPerson(one, to.backup);
  const person = backup ?? people[0]?.person;
  if (strategy === null || !person) return null;
  const names = listed(
    people.map((other) => other.person.name),
    'comma',
  );
  const how: Text = { key: `rules.assign.${strategy}`, with: { names } };
  const named = { rule: title, how, name: person.name };
  if (stage?.kind !== 'open') {
    const text: Text = stage
      ? { key: 'rules.routed.closed', with: { ...named, stage: stage.title } }
      : { key: 'rules.routed.stageUnknown', with: named };
    return { person, backup: undefined, text, assignment: null };
  }
  const text: Text = { key: 'rules.routed.pending', with: named };
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
    reason: { rule, version: index.version, text: sentence(text), ...keptBy(index, { keeper }) },
  };
  return { person, backup: undefined, text, assignment };
}

function sentence(routed: Text): Text {
  return { key: 'rules.routed.sentence', with: { routed } };
}

function findPerson({ index }: Asked, id: string | undefined): Person | undefined {
  return index.playbook.people.find((person) => person.id === id);
}
