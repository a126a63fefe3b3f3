import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { suggest } from './suggest.ts';

/** Everything one part of a playbook may name in another. */
export interface Known {
  people: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  sops: ReadonlySet<string>;
  /** The SOPs of which is kept who has read and passed them: those that are documents of their own. */
  documents: ReadonlySet<string>;
  properties: ReadonlySet<string>;
  /** The properties that are dates. */
  dates: ReadonlySet<string>;
}

/** What can be named by its id. */
export type Named =
  | 'stage'
  | 'role'
  | 'sop'
  | 'sopDocument'
  | 'property'
  | 'person'
  | 'team'
  | 'earlierStep'
  | 'otherMotion';

/** A finding where an id is given that nothing of the kind `what` has; `names` are what it may have meant. */
export function missing(
  what: Named,
  id: string | undefined,
  known: ReadonlySet<string>,
  path: Path,
  names: () => string[] = () => [...known],
): Finding[] {
  if (id === undefined || known.has(id)) return [];
  const message = { key: `problem.noSuch.${what}`, with: { id } } as const;
  return [{ path, message, hint: () => suggest(id, names()) }];
}
