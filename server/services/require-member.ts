import { access } from '../../lib/sync/protocol.ts';
import { ApiError } from '../http/api-error.ts';
import type { Writer } from '../store/tables.ts';
import { type Access, type Caller, isAllowed } from './caller.ts';

/** A member as their own row says. */
export interface FoundMember {
  id: string;
  name: string;
  access: Access;
  person: string | null;
}

/**
 * The member whom the caller wants to do something to; `deed` ends the sentence "and cannot …". In a transaction of the
 * workspace (`inWorkspace`) it looks up again what the caller may do: they may have lost it since they asked.
 *
 * Throws 404 for one who is not there, 403 for one with more access than the caller, 409 for the command line's.
 */
export async function requireMember(
  trx: Writer,
  caller: Caller,
  id: string,
  deed: string,
): Promise<FoundMember> {
  const { workspace } = caller;
  const rows = await trx
    .selectFrom('members')
    .select(['id', 'name', 'access', 'person', 'builtin'])
    .where('workspace', '=', workspace)
    .where('id', 'in', [id, caller.member.id])
    .where('removed_at', 'is', null)
    .execute();
  const found = rows.find((row) => row.id === id);
  if (!found) {
    const message = `There is no member with the id "${id}". GET /v1/members (waymark members) lists them.`;
    throw new ApiError(404, 'unknown-member', message);
  }
  if (found.builtin === 1) {
    const message = 'This is the command line, which is an owner of every workspace and stays as it is.';
    throw new ApiError(409, 'builtin-member', message);
  }
  const own = rows.find((row) => row.id === caller.member.id);
  const has = access.parse(own?.access ?? 'viewer');
  const member = { ...found, access: access.parse(found.access) };
  if (!own || !isAllowed(has, member.access)) {
    const message = `You have access "${has}" and cannot ${deed} somebody with access "${member.access}".`;
    throw new ApiError(403, 'not-allowed', message);
  }
  return member;
}

/** Throws 409 when `id` is the only person who owns the workspace. The command line is no person. */
export async function requireAnotherOwner(trx: Writer, workspace: string, id: string): Promise<void> {
  const other = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace', '=', workspace)
    .where('access', '=', 'owner')
    .where('builtin', '=', 0)
    .where('removed_at', 'is', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  if (other) return;
  const message = 'This is the only owner. Make somebody else an owner first.';
  throw new ApiError(409, 'last-owner', message);
}
