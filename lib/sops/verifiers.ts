import type { Playbook } from '../playbook/playbook-schema.ts';
import type { PublishedSop } from './sop-document.ts';

type Person = Playbook['people'][number];

/** Who says from time to time that an SOP is still true: these people, or any editor where `people` is empty. */
export interface Verifiers {
  people: Person[];
  /** The role by which they do; null where nobody has one of the two. */
  role: string | null;
}

/**
 * Who verifies an SOP: those with its verifier's role; where nobody has that any more, because the last one left, those
 * with its owner's; and where nobody has that either, any editor or admin.
 */
export function verifiersOf(
  { owner, verifier }: Pick<PublishedSop, 'owner' | 'verifier'>,
  { people }: Pick<Playbook, 'people'>,
): Verifiers {
  for (const role of [verifier, owner]) {
    const able = role === undefined ? [] : people.filter(({ roles }) => roles.includes(role));
    if (role !== undefined && able.length > 0) return { people: able, role };
  }
  return { people: [], role: null };
}
