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
    const order = { key: 'problem.leaveEndsBefore', with: { until, from } } as const;
    if (until < from)
      return [{ path: [...here, 'until'], message: order, hint: { key: 'problem.laterLastDay' } as const }];
    const self = { key: 'problem.coversThemselves' } as const;
    const other = away.slice(0, a).find((before) => before.from <= until && from <= before.until);
    const others = { from: other?.from ?? '', until: other?.until ?? '' };
    const overlap = { key: 'problem.leaveOverlaps', with: others } as const;
    return [
      ...(cover === id
        ? [{ path: [...here, 'cover'], message: self, hint: { key: 'problem.otherCover' } as const }]
        : []),
      ...(other
        ? [{ path: [...here, 'from'], message: overlap, hint: { key: 'problem.makeOne' } as const }]
        : []),
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
    const message = { key: 'problem.sameName', with: { other, name } } as const;
    return [
      {
        path: ['people', p, 'name'],
        message,
        hint: { key: 'problem.writeDifferently' } as const,
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
      const message = { key: 'problem.meansTwoPeople', with: { name, other } } as const;
      return [{ path, message, hint: { key: 'problem.giveToOne' } as const }];
    });
  });
}
