import type { Person } from '../playbook/playbook-schema.ts';
import type { Text } from '../text/text.ts';
import { zoned } from './business-time.ts';
import type { Case } from './case.ts';

/** Who acts for a person, and a sentence on why; the person themselves, without one, while they are there. */
export interface Cover {
  person: Person;
  text: Text | null;
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
  if (!leave) return { person, text: null };
  const away = { name: person.name, day: leave.until };
  const able = people.filter(
    ({ id, roles }) => id !== person.id && (role === null ? false : roles.includes(role)),
  );
  const named = people.filter(({ id }) => id === leave.cover);
  const cover = [...named, ...(backup ? [backup] : []), ...able].find((other) => !findLeave(one, other));
  if (!cover) return { person, text: { key: 'rules.owner.awayNobody', with: away } };
  const other = cover === backup ? 'awayBackup' : 'awayNext';
  const why = cover.id === leave.cover ? 'awayCovered' : other;
  return { person: cover, text: { key: `rules.owner.${why}`, with: { ...away, cover: cover.name } } };
}

/** The leave that a day on the company's clock falls into; both its days are included. */
function findLeave(
  { index, now }: Pick<Case, 'index' | 'now'>,
  { away }: Person,
): Person['away'][number] | undefined {
  const today = zoned(now, index.playbook.calendar).toPlainDate().toString();
  return away.find(({ from, until }) => from <= today && today <= until);
}
