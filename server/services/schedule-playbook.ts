import type { PublishRequest } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { enqueueJob } from '../store/enqueue-job.ts';
import { findPlaybook } from '../store/find-playbook.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { takeVersions } from '../store/take-versions.ts';
import type { Caller } from './caller.ts';
import type { Published } from './publish-playbook.ts';
import { readDraft } from './read-draft.ts';
import { refuseMoved } from './refuse-moved.ts';
import { writeAudit } from './write-audit.ts';

/** A playbook further ahead than a year (ms) is a slip of the keyboard. */
const farthest = 366 * 86_400_000;

/**
 * Keeps a checked playbook until its moment, on which the server puts it in force. Returns the version in force now
 * and what was scheduled. Throws 400 when the moment is past or more than a year ahead, 409 when somebody published
 * since `base` or another one is waiting already, and 422 with every problem when it is broken.
 */
export async function schedulePlaybook(
  deps: Deps,
  caller: Caller,
  { yaml, file, note, base, at }: PublishRequest & { at: string },
): Promise<Published & { scheduled: { id: number; at: string } }> {
  const { workspace, member } = caller;
  const now = deps.clock();
  const moment = new Date(at);
  refuseMoment(moment, now);
  const { name } = await readDraft(deps.db, workspace, {
    ...{ yaml, file },
    outcome: 'was not scheduled. The one in force stays.',
  });
  const answer = await inWorkspace(deps.db, workspace, async (trx) => {
    const current = await findPlaybook(trx, workspace);
    if (!current) {
      throw new ApiError(409, 'no-playbook', 'No playbook is in force yet: publish one now, without a time.');
    }
    const { version, publishedAt, publishedBy } = current;
    refuseMoved(base, version);
    const waiting = await trx
      .selectFrom('scheduled_playbooks')
      .select(['id', 'publish_at'])
      .where('workspace', '=', workspace)
      .where('held', 'is', null)
      .executeTakeFirst();
    if (waiting) {
      const when = new Date(waiting.publish_at).toISOString();
      const message = `Number ${waiting.id} is scheduled already, for ${when}. Take it back first (waymark unschedule ${waiting.id}).`;
      throw new ApiError(409, 'already-scheduled', message);
    }
    const id = await takeVersions(trx, workspace, 'scheduled', 1);
    await trx
      .insertInto('scheduled_playbooks')
      .values({
        workspace,
        id,
        yaml,
        name,
        note: note ?? null,
        base: version,
        publish_at: moment.getTime(),
        created_at: now.getTime(),
        member: member.id,
        held: null,
      })
      .execute();
    await enqueueJob(trx, {
      ...{ workspace, kind: 'publish', key: `publish:${id}`, payload: { id } },
      ...{ now, runAt: moment },
    });
    const detail = { at: moment.toISOString() };
    const subject = `schedule ${id}`;
    await writeAudit(trx, { workspace, by: caller, action: 'playbook.scheduled', subject, detail, now });
    const scheduled = { id, at: moment.toISOString() };
    return { version, publishedAt, publishedBy, changed: false, scheduled };
  });
  deps.jobs.wake();
  return answer;
}

function refuseMoment(moment: Date, now: Date): void {
  const ahead = moment.getTime() - now.getTime();
  if (ahead > 0 && ahead <= farthest) return;
  const what = ahead > 0 ? 'lies more than a year ahead' : 'is past';
  const message = `The time to publish at, ${moment.toISOString()}, ${what}: it is ${now.toISOString()} now. Give a time within the next year, or none to publish at once.`;
  throw new ApiError(400, 'bad-request', message);
}
