import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import type { Person } from './playbook-schema.ts';
import { type Receiver, strategyOf } from './receiver-schema.ts';
import { suggest } from './suggest.ts';

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
  const person = (id: string | undefined, ...at: Path) => unknownName('person', id, people, [...path, ...at]);
  return [
    ...person(to.person, 'person'),
    ...unknownName('role', to.role, names.roles, [...path, 'role']),
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
    if (!roles.has(pool)) return unknownName('role', pool, roles, path);
    const message = `nobody has the role "${pool}", so no record could be given to anybody`;
    return nobody ? [{ path, message, hint: 'Give the role to somebody, or name people' }] : [];
  }
  const ids = new Set(people.map(({ id }) => id));
  return pool.flatMap((id, p) => {
    const message = `"${id}" stands in this list twice`;
    const twice = pool.indexOf(id) < p;
    const hint = 'Name everybody once; for larger shares use "weighted"';
    return [
      ...unknownName('person', id, ids, [...path, p]),
      ...(twice ? [{ path: [...path, p], message, hint }] : []),
    ];
  });
}

function weightFindings(weights: Receiver['weighted'], people: ReadonlySet<string>, path: Path): Finding[] {
  if (weights === undefined) return [];
  const all = Object.entries(weights);
  if (all.length === 0) {
    return [{ path, message: 'this names nobody', hint: 'Write people and weights: { mara-lindt: 2 }' }];
  }
  return all.flatMap(([id, weight]) => {
    const message = `the weight ${weight} is not possible: it must be a whole number from 1 to ${mostWeight}`;
    const hint = weight === 0 ? 'Leave out whoever gets nothing' : null;
    const fits = Number.isInteger(weight) && weight >= 1 && weight <= mostWeight;
    return [
      ...unknownName('person', id, people, [...path, id]),
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
    const message = `"${value}" means the same as "${before}": capitals and spaces do not matter`;
    return [
      ...unknownName('person', id, people, at),
      ...(before === undefined ? [] : [{ path: at, message, hint: 'Keep one of the two' }]),
    ];
  });
  const empty = {
    path: [...path, 'people'],
    message: 'this table is empty',
    hint: 'Give at least one value',
  };
  return [
    ...unknownName('property', territory.property, properties, [...path, 'property']),
    ...(seen.size === 0 ? [empty] : table),
  ];
}

function capacityFindings({ capacity, backup }: Receiver, path: Path): Finding[] {
  if (capacity === undefined) return [];
  const least = `a capacity of ${capacity} leaves nobody who could take a record`;
  const alone = 'with a "capacity" everybody may be full, and then nobody would get the record';
  return [
    ...(capacity < 1 ? [{ path: [...path, 'capacity'], message: least, hint: 'Give 1 or more' }] : []),
    ...(backup === undefined
      ? [
          {
            path: [...path, 'capacity'],
            message: alone,
            hint: 'Add "backup:" with a person who takes it then',
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
  const what = strategyOf(to) === null ? 'already gets the record' : 'is already among those who take turns';
  const message = `"${backup}" ${what}, so they cannot be the backup as well`;
  return [{ path: [...path, 'backup'], message, hint: 'Name somebody else' }];
}

function unknownName(
  what: string,
  id: string | undefined,
  known: ReadonlySet<string>,
  path: Path,
): Finding[] {
  if (id === undefined || known.has(id)) return [];
  return [{ path, message: `there is no ${what} with the id "${id}"`, hint: () => suggest(id, [...known]) }];
}
