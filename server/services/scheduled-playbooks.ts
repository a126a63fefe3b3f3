import type { ScheduledAnswer } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

/** What is to be published at a time, the soonest first, and what was held back, with the reason. */
export async function listScheduled(db: Store, workspace: string): Promise<ScheduledAnswer> {
  const rows = await db
    .selectFrom('scheduled_playbooks')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace', '=', 'scheduled_playbooks.workspace')
        .onRef('members.id', '=', 'scheduled_playbooks.member'),
    )
    .select([
      'scheduled_playbooks.id',
      'scheduled_playbooks.name',
      'note',
      'base',
      'publish_at',
      'scheduled_playbooks.created_at',
      'held',
      'scheduled_playbooks.yaml',
      'members.name as by',
    ])
    .where('scheduled_playbooks.workspace', '=', workspace)
    .orderBy('publish_at')
    .orderBy('scheduled_playbooks.id')
    .execute();
  return {
    scheduled: rows.map(({ id, name, note, base, held, by, yaml, ...row }) => ({
      id,
      name,
      note,
      base,
      at: new Date(row.publish_at).toISOString(),
      scheduledAt: new Date(row.created_at).toISOString(),
      scheduledBy: by,
      held,
      yaml,
    })),
  };
}

/** Takes a scheduled playbook back, or clears away one that was held. Throws 404 when there is none of that number. */
export async function cancelScheduled(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  id: number,
): Promise<ScheduledAnswer> {
  const { workspace } = caller;
  await inWorkspace(db, workspace, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('scheduled_playbooks')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) {
      const message = `Nothing is scheduled under number ${id}. It may be in force already: "waymark versions" lists both.`;
      throw new ApiError(404, 'unknown-schedule', message);
    }
    const subject = `schedule ${id}`;
    await writeAudit(trx, { workspace, by: caller, action: 'playbook.unscheduled', subject, now: clock() });
  });
  return listScheduled(db, workspace);
}
