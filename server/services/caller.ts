import type { MemberInfo } from '../../lib/sync/protocol.ts';

export type Access = MemberInfo['access'];

/** Who is asking, from their token. */
export interface Caller {
  workspace: string;
  /** The SHA-256 of their token. */
  token: string;
  /** The browser it was given to; null for the command line, and for browsers with a token from before devices. */
  device: string | null;
  /** When the token ends, in milliseconds since 1970; null for one that lasts. */
  expiresAt: number | null;
  member: MemberInfo;
  /** True for the command line, which runs on the server's own machine. */
  builtin: boolean;
}

const ranks: Record<Access, number> = { viewer: 0, member: 1, editor: 2, admin: 3, owner: 4 };

/** True when somebody with access `has` may do what needs `needed`. */
export function isAllowed(has: Access, needed: Access): boolean {
  return ranks[has] >= ranks[needed];
}
