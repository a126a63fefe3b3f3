import type { SopDocument } from './sop-document.ts';

/** Who reads: `everything` for those who edit SOPs, else the roles of the member's person. */
export interface Reader {
  everything: boolean;
  roles: ReadonlySet<string>;
}

/** True when the reader may read an SOP: it is for everybody, for a role of theirs, or they read everything. */
export function mayRead({ roles }: Pick<SopDocument, 'roles'>, reader: Reader): boolean {
  return reader.everything || roles.length === 0 || roles.some((role) => reader.roles.has(role));
}

/** A name for what the reader may read: two readers with the same one may read the same SOPs. */
export function reachOf({ everything, roles }: Reader): string {
  return everything ? '*' : [...roles].sort().join(' ');
}
