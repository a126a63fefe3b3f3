import type { Person } from '../playbook/playbook-schema.ts';
import type { OwnerView } from '../records/guidance.ts';
import type { HostId } from '../records/record-ref.ts';
import type { PlaybookIndex } from './playbook-index.ts';

/**
 * Who owns something that belongs to a role, on a record that may have an owner of its own.
 *
 * The record's owner comes first, when they have the role or the playbook does not know them; then the first
 * person with the role. Null when there is nobody at all, which the caller must say aloud.
 */
export function ownerOf(
  index: PlaybookIndex,
  host: HostId,
  recordOwner: string | null,
  role: string | null,
  rule: string,
): OwnerView | null {
  const person = recordOwner === null ? undefined : index.findPerson(host, recordOwner);
  const roleTitle = role === null ? null : (index.roles.get(role) ?? role);
  const view = (name: string, id: string | null, text: string): OwnerView => ({
    name,
    person: id,
    role: roleTitle,
    reason: { rule, version: index.version, text },
  });
  if (person && (role === null || person.roles.includes(role))) {
    const has = roleTitle === null ? '' : ` and has the role ${roleTitle}`;
    return view(person.name, person.id, `${person.name} owns the record${has}.`);
  }
  if (recordOwner !== null && !person) {
    const text = `${recordOwner} owns the record, and is not among the people of the playbook, so the role could not be checked.`;
    return view(recordOwner, null, text);
  }
  const able = role === null ? [] : index.playbook.people.filter((one) => one.roles.includes(role));
  const [first] = able;
  if (first) return view(first.name, first.id, roleText(first, able, roleTitle, person));
  if (person)
    return view(
      person.name,
      person.id,
      `Nobody has the role ${roleTitle}, so ${person.name}, who owns the record, stands in.`,
    );
  return null;
}

function roleText(
  first: Person,
  able: Person[],
  role: string | null,
  recordOwner: Person | undefined,
): string {
  const but = recordOwner ? `${recordOwner.name} owns the record but does not have the role ${role}. ` : '';
  const others = able.slice(1).map((one) => one.name);
  if (others.length === 0) return `${but}${first.name} is the only person with the role ${role}.`;
  return `${but}${first.name} is the first of ${able.length} people with the role ${role}; the others are ${others.join(', ')}.`;
}
