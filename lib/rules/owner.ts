import type { Person } from '../playbook/playbook-schema.ts';
import type { OwnerView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import type { Case } from './case.ts';
import { coverFor } from './cover.ts';
import { propertyEvidence } from './evidence.ts';
import { listed, sentences } from './joined.ts';

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
  const named = (name: string, id: string | null, text: Text): OwnerView => ({
    name,
    person: id,
    role: roleTitle,
    reason: {
      rule,
      version: index.version,
      text,
      ...(recordOwner === null ? {} : { evidence: [propertyEvidence(one, 'owner')] }),
    },
  });
  /** Somebody on leave is covered. */
  const view = (owner: Person, text: Text): OwnerView => {
    const backup = recordOwner === null && owner === routed?.person ? routed.backup : undefined;
    const cover = coverFor(one, owner, role, backup);
    return named(cover.person.name, cover.person.id, sentences(text, cover.text));
  };
  if (person && (role === null || person.roles.includes(role))) {
    return view(person, howText(one, person, roleTitle, true));
  }
  if (recordOwner !== null && !person) {
    return named(recordOwner, null, { key: 'rules.owner.notInPlaybook', with: { name: recordOwner } });
  }
  const able = role === null ? [] : index.playbook.people.filter(({ roles }) => roles.includes(role));
  const [first] = able;
  if (first) {
    const chosen = roleText(first, able, roleTitle ?? '');
    return view(first, person ? sentences(howText(one, person, roleTitle, false), chosen) : chosen);
  }
  if (!person) return null;
  const text: Text = { key: 'rules.owner.standsIn', with: { role: roleTitle ?? '', name: person.name } };
  return view(person, text);
}

/** Why this person owns the record, because the host or a routing rule says so, and whether they have the role. */
function howText({ recordOwner, routed }: Case, { name }: Person, role: string | null, has: boolean): Text {
  const end = role === null ? '' : has ? 'WithRole' : 'WithoutRole';
  const filled = role === null ? {} : { role };
  return recordOwner !== null || !routed
    ? { key: `rules.owner.owns${end}`, with: { name, ...filled } }
    : { key: `rules.owner.routed${end}`, with: { routed: routed.text, ...filled } };
}

function roleText(first: Person, able: Person[], role: string): Text {
  const others = able.slice(1).map(({ name }) => name);
  const { name } = first;
  if (others.length === 0) return { key: 'rules.owner.onlyOne', with: { name, role } };
  const filled = { name, role, n: able.length, others: listed(others, 'comma') };
  return { key: 'rules.owner.firstOf', with: filled };
}
