import { hostIds } from '../records/record-ref.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import type { Person } from './playbook-schema.ts';

/** Finds leave that contradicts itself, and names on hosts that would mean two people. */
export function validatePeople(people: readonly Person[]): Finding[] {
  return [
    ...people.flatMap((person, p) => leaveFindings(person, ['people', p])),
    ...sameNames(people),
    ...sharedNames(people),
  ];
}

function leaveFindings({ id, away }: Person, path: Path): Finding[] {
  return away.flatMap(({ from, until, cover }, a): Finding[] => {
    const here = [...path, 'away', a];
    const order = `the leave ends on ${until}, before it begins on ${from}`;
    if (until < from) return [{ path: [...here, 'until'], message: order, hint: 'Give a later last day' }];
    const self = 'nobody can cover for themselves';
    const other = away.slice(0, a).find((before) => before.from <= until && from <= before.until);
    const overlap = `this leave overlaps with the one from ${other?.from} until ${other?.until}`;
    return [
      ...(cover === id
        ? [{ path: [...here, 'cover'], message: self, hint: 'Name somebody else, or leave it out' }]
        : []),
      ...(other ? [{ path: [...here, 'from'], message: overlap, hint: 'Make one of the two' }] : []),
    ];
  });
}

/** Tools often tell an owner by name alone; of two with one name nobody could say who is meant. */
function sameNames(people: readonly Person[]): Finding[] {
  const taken = new Map<string, string>();
  return people.flatMap(({ id, name }, p): Finding[] => {
    const key = name.trim().toLowerCase();
    const other = taken.get(key);
    taken.set(key, other ?? id);
    if (other === undefined || other === id) return [];
    const message = `"${other}" has the name "${name}" too, so a record that only names its owner could not be given to either`;
    return [
      {
        path: ['people', p, 'name'],
        message,
        hint: 'Write one of them differently, such as with a middle initial',
      },
    ];
  });
}

/** An owner id or address of two people would make the owner a guess. */
function sharedNames(people: readonly Person[]): Finding[] {
  const taken = new Map<string, string>();
  return people.flatMap(({ id, email, hosts }, p) => {
    const names = hostIds.flatMap((host) =>
      (hosts?.[host] ?? []).map((name, n) => ({ name, where: host, path: ['people', p, 'hosts', host, n] })),
    );
    const mail = email === undefined ? [] : [{ name: email, where: 'e-mail', path: ['people', p, 'email'] }];
    return [...mail, ...names].flatMap(({ name, where, path }): Finding[] => {
      const key = `${where} ${name.trim().toLowerCase()}`;
      const other = taken.get(key);
      taken.set(key, other ?? id);
      if (other === undefined || other === id) return [];
      const message = `"${name}" would mean this person and "${other}"`;
      return [{ path, message, hint: 'Give it to one of them only' }];
    });
  });
}
