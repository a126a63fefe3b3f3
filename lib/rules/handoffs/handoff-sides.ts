import type { Passage } from '../../handoff/passage.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import type { OwnerView } from '../../records/guidance.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { Case } from '../case.ts';
import { coverFor } from '../cover.ts';
import { ownerOf } from '../owner.ts';

type Sides = Pick<
  HandoffView,
  'sender' | 'receiver' | 'senderRole' | 'receiverRole' | 'senders' | 'receivers'
>;

/** Who hands over and who takes over: whom each side waits on, and everybody who may act for it. */
export function handoffSides(one: Case, handoff: Handoff, passage: Passage | null): Sides {
  const { index, motion } = one;
  const rule = `${motion.id}/${handoff.id}`;
  const titleOf = (role: string) => index.roles.get(role) ?? role;
  // The record's owner is the sender's side; they receive only as one of those who have the role.
  const takers = { ...one, recordOwner: null, routed: null };
  const named = passage?.accepted?.person ?? passage?.offered?.to;
  const sender = ownerOf(one, handoff.sender, rule);
  const receiver = namedOwner(one, named, handoff.receiver, rule) ?? ownerOf(takers, handoff.receiver, rule);
  const withRole = (role: string) =>
    index.playbook.people.flatMap((person) =>
      person.roles.includes(role) ? [person.id, coverFor(one, person, role).person.id] : [],
    );
  const also = (owner: OwnerView | null) => (owner?.person ? [owner.person] : []);
  return {
    sender,
    receiver,
    senderRole: titleOf(handoff.sender),
    receiverRole: titleOf(handoff.receiver),
    senders: [...new Set([...also(sender), ...withRole(handoff.sender)])],
    receivers: [...new Set([...also(receiver), ...withRole(handoff.receiver)])],
  };
}

function namedOwner(one: Case, id: string | undefined, role: string, rule: string): OwnerView | null {
  const { index } = one;
  const person = index.playbook.people.find((other) => other.id === id);
  if (!person) return null;
  const cover = coverFor(one, person, role);
  const { name, id: who } = cover.person;
  const text = { key: 'handoff.namedWhy', with: { name: person.name } } as const;
  return {
    name,
    person: who,
    role: index.roles.get(role) ?? role,
    reason: { rule, version: index.version, text },
  };
}
