import type { Person } from '../playbook/playbook-schema.ts';
import type { OwnerView } from '../records/guidance.ts';
import type { Case } from './case.ts';
import { coverFor } from './cover.ts';

/**
 * Who owns something that belongs to a role (null: any role), on a record that may have an owner of its own.
 *
 * The record's owner comes first, when they have the role or the playbook does not know them. A record without an
 * owner goes by the routing rules. Then comes the first person with the role. Null when there is nobody at all,
 * which the caller must say aloud.
 */
export function ownerOf(one: Case, role: string | null, rule: string): OwnerView | null {
  const { index, recordOwner, routed, state } = one;
  const person = recordOwner === null ? routed?.person : index.findPerson(state.ref.host, recordOwner);
  const roleTitle = role === null ? null : (index.roles.get(role) ?? role);
  const named = (name: string, id: string | null, text: string): OwnerView => ({
    name,
    person: id,
    role: roleTitle,
    reason: { rule, version: index.version, text },
  });
  /** Somebody on leave is covered. */
  const view = (owner: Person, text: string): OwnerView => {
    const backup = recordOwner === null && owner === routed?.person ? routed.backup : undefined;
    const cover = coverFor(one, owner, role, backup);
    return named(cover.person.name, cover.person.id, `${text}${cover.text}`);
  };
  const how = person ? howText(one, person) : '';
  if (person && (role === null || person.roles.includes(role))) {
    return view(person, `${how}${roleTitle === null ? '' : ` and has the role ${roleTitle}`}.`);
  }
  if (recordOwner !== null && !person) {
    const text = `${recordOwner} owns the record, and is not among the people of the playbook, so the role could not be checked.`;
    return named(recordOwner, null, text);
  }
  const able = role === null ? [] : index.playbook.people.filter(({ roles }) => roles.includes(role));
  const [first] = able;
  const but = person ? `${how} but does not have the role ${roleTitle}. ` : '';
  if (first) return view(first, `${but}${roleText(first, able, roleTitle)}`);
  if (!person) return null;
  return view(person, `Nobody has the role ${roleTitle}, so ${person.name}, who owns the record, stands in.`);
}

/** Why this person owns the record: the host says so, or a routing rule does. */
function howText({ recordOwner, routed }: Case, person: Person): string {
  return recordOwner !== null || !routed ? `${person.name} owns the record` : `${routed.text}, who owns it`;
}

function roleText(first: Person, able: Person[], role: string | null): string {
  const others = able.slice(1).map(({ name }) => name);
  if (others.length === 0) return `${first.name} is the only person with the role ${role}.`;
  return `${first.name} is the first of ${able.length} people with the role ${role}; the others are ${others.join(', ')}.`;
}
