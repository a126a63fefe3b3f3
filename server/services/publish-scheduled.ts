import type { Selectable } from 'kysely';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { problemLine } from '../../lib/playbook/playbook-problem.ts';
import { access } from '../../lib/sync/protocol.ts';
import { say } from '../../lib/text/say.ts';
import { findPlaybook, type StoredPlaybook } from '../store/find-playbook.ts';
import { readSopIds } from '../store/find-sop.ts';
import type { Tables, Writer } from '../store/tables.ts';
import { isAllowed } from './caller.ts';
import { insertPlaybook } from './publish-playbook.ts';
import { writeAudit } from './write-audit.ts';

type Row = Selectable<Tables['scheduled_playbooks']>;

/**
 * Puts the scheduled playbook of this number in force. One that must not be published any more is held, with the
 * reason; one that was taken back is left alone. Returns whether a new version is in force.
 */
export async function publishScheduled(
  trx: Writer,
  workspace: string,
  id: number,
  now: Date,
): Promise<boolean> {
  // Deleting first takes the row: of two servers only one gets it back.
  const row = await trx
    .deleteFrom('scheduled_playbooks')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('held', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  const hold = async (held: string) => {
    await trx
      .insertInto('scheduled_playbooks')
      .values({ ...row, held })
      .execute();
    return false;
  };
  const current = await findPlaybook(trx, workspace);
  if (current?.version !== row.base) return hold(movedText(row, current));
  const by = await findEditor(trx, row);
  if (by === undefined) return hold('Whoever scheduled it may not publish any more.');
  const parsed = parsePlaybook(row.yaml, undefined, await readSopIds(trx, workspace));
  if (!parsed.ok) {
    const [first] = parsed.problems;
    return hold(
      `It has problems in this version of Waymark. The first is: ${first && say(problemLine(first))}`,
    );
  }
  if (current.yaml === row.yaml) return false;
  const { yaml, note } = row;
  const { version } = await insertPlaybook(trx, workspace, {
    yaml,
    playbook: parsed.playbook,
    note,
    by,
    now,
  });
  await writeAudit(trx, {
    ...{ workspace, by: { member: { id: row.member } }, action: 'playbook.published', now },
    ...{ subject: String(version), detail: { scheduled: row.id } },
  });
  return true;
}

function movedText({ base }: Row, current: StoredPlaybook | undefined): string {
  if (!current) return 'No playbook is in force.';
  const { version, publishedBy, publishedAt } = current;
  return `It was edited from version ${base}, and ${publishedBy} published version ${version} on ${publishedAt.slice(0, 10)} in between. Compare the two and schedule it again.`;
}

/** The name of the member who scheduled it, while they may still publish. */
async function findEditor(trx: Writer, { workspace, member }: Row): Promise<string | undefined> {
  const found = await trx
    .selectFrom('members')
    .select(['name', 'access'])
    .where('workspace', '=', workspace)
    .where('id', '=', member)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return found && isAllowed(access.parse(found.access), 'editor') ? found.name : undefined;
}
