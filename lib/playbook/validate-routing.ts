import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { missing } from './missing.ts';
import type { Person } from './playbook-schema.ts';
import { type Receiver, strategyOf } from './receiver-schema.ts';

/** What a receiver may name. */
export interface RoutingNames {
  people: readonly Person[];
  roles: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

const mostWeight = 100;

/** Checks whom a routing rule gives records to: that all exist, once each, and that somebody is always left. */
export function validateRouting(to: Receiver, names: RoutingNames, path: Path): Finding[] {
  const people = new Set(names.people.map(({ id }) => id));
  const person = (id: string | undefined, ...at: Path) => missing('person', id, people, [...path, ...at]);
  return [
    ...person(to.person, 'person'),
    ...missing('role', to.role, names.roles, [...path, 'role']),
    ...poolFindings(to.roundRobin, names, [...path, 'roundRobin']),
    ...poolFindings(to.leastLoaded, names, [...path, 'leastLoaded']),
    ...weightFindings(to.weighted, people, [...path, 'weighted']),
    ...territoryFindings(to.territory, names, people, [...path, 'territory']),
    ...person(to.backup, 'backup'),
    ...capacityFindings(to, path),
    ...backupFindings(to, path),
  ];
}

function poolFindings(pool: Receiver['roundRobin'], { people, roles }: RoutingNames, path: Path): Finding[] {
  if (pool === undefined) return [];
  if (typeof pool === 'string') {
    const nobody = !people.some((person) => person.roles.includes(pool));
    if (!roles.has(pool)) return missing('role', pool, roles, path);
    const message = { key: 'problem.nobodyHasRole', with: { role: pool } } as const;
    return nobody ? [{ path, message, hint: { key: 'problem.giveRoleOrNamePeople' } as const }] : [];
  }
  const ids = new Set(people.map(({ id }) => id));
  return pool.flatMap((id, p) => {
    const message = { key: 'problem.inListTwice', with: { name: id } } as const;
    const twice = pool.indexOf(id) < p;
    const hint = { key: 'problem.nameOnce' } as const;
    return [
      ...missing('person', id, ids, [...path, p]),
      ...(twice ? [{ path: [...path, p], message, hint }] : []),
    ];
  });
}

function weightFindings(weights: Receiver['weighted'], people: ReadonlySet<string>, path: Path): Finding[] {
  if (weights === undefined) return [];
  const all = Object.entries(weights);
  if (all.length === 0) {
    return [
      {
        path,
        message: { key: 'problem.namesNobody' },
        hint: { key: 'problem.writeWeights', with: { example: '{ mara-lindt: 2 }' } },
      },
    ];
  }
  return all.flatMap(([id, weight]) => {
    const figures = { weight: String(weight), most: String(mostWeight) };
    const message = { key: 'problem.weightNotPossible', with: figures } as const;
    const hint = weight === 0 ? ({ key: 'problem.leaveOutZero' } as const) : null;
    const fits = Number.isInteger(weight) && weight >= 1 && weight <= mostWeight;
    return [
      ...missing('person', id, people, [...path, id]),
      ...(fits ? [] : [{ path: [...path, id], message, hint }]),
    ];
  });
}

function territoryFindings(
  territory: Receiver['territory'],
  { properties }: RoutingNames,
  people: ReadonlySet<string>,
  path: Path,
): Finding[] {
  if (territory === undefined) return [];
  const seen = new Map<string, string>();
  const table = Object.entries(territory.people).flatMap(([value, id]): Finding[] => {
    const plain = value.trim().toLowerCase();
    const before = seen.get(plain);
    seen.set(plain, value);
    const at = [...path, 'people', value];
    const message = { key: 'problem.sameValue', with: { value, before: before ?? '' } } as const;
    return [
      ...missing('person', id, people, at),
      ...(before === undefined ? [] : [{ path: at, message, hint: { key: 'problem.keepOne' } as const }]),
    ];
  });
  const empty = {
    path: [...path, 'people'],
    message: { key: 'problem.emptyTable' },
    hint: { key: 'problem.oneValue' } as const,
  } as const;
  return [
    ...missing('property', territory.property, properties, [...path, 'property']),
    ...(seen.size === 0 ? [empty] : table),
  ];
}

function capacityFindings({ capacity, backup }: Receiver, path: Path): Finding[] {
  if (capacity === undefined) return [];
  const least = { key: 'problem.capacityTooSmall', with: { n: String(capacity) } } as const;
  const alone = { key: 'problem.everybodyFull' } as const;
  return [
    ...(capacity < 1
      ? [{ path: [...path, 'capacity'], message: least, hint: { key: 'problem.oneOrMore' } as const }]
      : []),
    ...(backup === undefined
      ? [
          {
            path: [...path, 'capacity'],
            message: alone,
            hint: { key: 'problem.addBackup' } as const,
          },
        ]
      : []),
  ];
}

/** Whoever is in the pool themselves cannot step in for it. */
function backupFindings(to: Receiver, path: Path): Finding[] {
  const { backup, roundRobin, weighted, leastLoaded, person } = to;
  if (backup === undefined) return [];
  const listed = [roundRobin, leastLoaded].flatMap((pool) => (Array.isArray(pool) ? pool : []));
  const named = [...listed, ...Object.keys(weighted ?? {}), ...(person === undefined ? [] : [person])];
  if (!named.includes(backup)) return [];
  const key = strategyOf(to) === null ? 'problem.backupGetsIt' : 'problem.backupTakesTurns';
  const message = { key, with: { person: backup } } as const;
  return [{ path: [...path, 'backup'], message, hint: { key: 'problem.nameOther' } as const }];
}
