import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import type { PublishRequest } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { requestSweep } from '../jobs/request-sweep.ts';
import { findPlaybook } from '../store/find-playbook.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Writer } from '../store/tables.ts';
import { takeVersions } from '../store/take-versions.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { readDraft } from './read-draft.ts';
import { refuseMoved } from './refuse-moved.ts';
import { writeAudit } from './write-audit.ts';

export interface Published {
  version: number;
  publishedAt: string;
  publishedBy: string;
  changed: boolean;
}

/**
 * Puts a playbook in force. Throws 422 with every problem when it is broken, and 409 when somebody published
 * since `base`; the one in force then stays. The same text again makes no new version.
 */
export async function publishPlaybook(
  deps: Deps,
  caller: Caller,
  { yaml, file, note, base }: Omit<PublishRequest, 'at'>,
): Promise<Published> {
  const playbook = await readDraft(deps.db, caller.workspace, {
    ...{ yaml, file },
    outcome: 'was not published. The one in force stays.',
  });
  const published = await inWorkspace(deps.db, caller.workspace, async (trx) => {
    const current = await findPlaybook(trx, caller.workspace);
    const version = current?.version ?? 0;
    refuseMoved(base, version);
    if (current && current.yaml === yaml) {
      const { publishedAt, publishedBy } = current;
      return { version, publishedAt, publishedBy, changed: false };
    }
    const now = deps.clock();
    const { workspace, member } = caller;
    const input = { yaml, playbook, note: note ?? null, by: member.name, now };
    const inserted = await insertPlaybook(trx, workspace, input);
    const subject = String(inserted.version);
    await writeAudit(trx, { workspace, by: caller, action: 'playbook.published', subject, now });
    return inserted;
  });
  if (published.changed) {
    deps.pokes.send(caller.workspace, new Set(['workspace']));
    deps.jobs.wake();
  }
  return published;
}

/** Stores a checked playbook as the next version, tells the workspace's clients, and has all records judged by it. */
export async function insertPlaybook(
  trx: Writer,
  workspace: string,
  input: { yaml: string; playbook: Playbook; note: string | null; by: string; now: Date },
): Promise<Published> {
  const { yaml, playbook, note, by, now } = input;
  const version = await takeVersions(trx, workspace, 'playbooks', 1);
  const published = { version, publishedAt: now.toISOString(), publishedBy: by };
  await trx
    .insertInto('playbooks')
    .values({
      workspace,
      version,
      yaml,
      json: JSON.stringify(playbook),
      note,
      published_at: now.getTime(),
      published_by: by,
    })
    .execute();
  const data = { ...published, playbook };
  await writeEntities(trx, workspace, 'workspace', [{ kind: 'playbook', id: 'current', data }]);
  await requestSweep(trx, workspace, now);
  return { ...published, changed: true };
}
