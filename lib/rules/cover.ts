import type { Person } from '../playbook/playbook-schema.ts';
import { zoned } from './business-time.ts';
import type { Case } from './case.ts';

/** Who acts for a person, and a sentence on why; the person themselves while they are there. */
export interface Cover {
  person: Person;
  text: string;
}

/**
 * Who acts for a person today. Somebody on leave is covered by the person they named, else by the backup that a
 * routing rule names for them, else by the next one with the role (null: any); when nobody is there, it stays with
 * them and that is said.
 */
export function coverFor(
  one: Pick<Case, 'index' | 'now'>,
  person: Person,
  role: string | null,
  backup?: Person,
): Cover {
  const { people } = one.index.playbook;
  const leave = findLeave(one, person);
  if (!leave) return { person, text: '' };
  const away = `${person.name} is away until ${leave.until}`;
  const able = people.filter(
    ({ id, roles }) => id !== person.id && (role === null ? false : roles.includes(role)),
  );
  const named = people.filter(({ id }) => id === leave.cover);
  const cover = [...named, ...(backup ? [backup] : []), ...able].find((other) => !findLeave(one, other));
  if (!cover) return { person, text: ` ${away}, and nobody covers.` };
  const other = cover === backup ? 'is the backup' : 'is the next one who can';
  const why = cover.id === leave.cover ? 'covers' : other;
  return { person: cover, text: ` ${away}; ${cover.name} ${why}.` };
}

/** The leave that a day on the company's clock falls into; both its days are included. */
function findLeave(
  { index, now }: Pick<Case, 'index' | 'now'>,
  { away }: Person,
): Person['away'][number] | undefined {
  const today = zoned(now, index.playbook.calendar).toPlainDate().toString();
  return away.find(({ from, until }) => from <= today && today <= until);
}
