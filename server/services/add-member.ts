import { v7 as uuid } from 'uuid';
import type { MemberInfo } from '../../lib/sync/protocol.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';

/** Adds a member to a workspace and tells its clients. Returns the member. */
export async function addMember(
  trx: Writer,
  workspace: string,
  wanted: Omit<MemberInfo, 'id'> & { builtin: boolean; email?: string | null },
  now: Date,
): Promise<MemberInfo> {
  const { name, access, person, builtin, email = null } = wanted;
  const member: MemberInfo = { id: uuid(), name, access, person };
  await trx
    .insertInto('members')
    .values({
      ...member,
      workspace,
      email,
      builtin: builtin ? 1 : 0,
      created_at: now.getTime(),
      removed_at: null,
    })
    .execute();
  await writeEntities(trx, workspace, 'workspace', [{ kind: 'member', id: member.id, data: member }]);
  return member;
}
