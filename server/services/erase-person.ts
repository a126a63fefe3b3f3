import { createHash } from 'node:crypto';
import { withoutActor, withoutTyped } from '../../lib/records/erase-actor.ts';
import type { Issue } from '../../lib/records/issue.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { EraseAnswer } from '../../lib/sync/person-protocol.ts';
import { forgetLogin } from '../auth/logins.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inChunks } from '../store/in-chunks.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import { ownScope } from '../store/scope-counters.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { issuesScope } from './issues.ts';
import { writeAudit } from './write-audit.ts';

/** Thrown to take a preview back. */
class Preview extends Error {}

interface Person {
  workspace: string;
  id: string;
  name: string;
  person: string | null;
}

/**
 * Erases a former member's name, browsers, sign-in and the texts they typed, in one transaction. What they did stays
 * as events under a pseudonym, so that nothing that is said of the records changes except where it names them.
 * With `preview` it is done and taken back, which is what makes its counts true.
 *
 * Throws 404 for an unknown member, and 409 for one who still belongs to the workspace.
 */
export async function erasePerson(
  deps: Deps,
  caller: Caller,
  id: string,
  isPreview: boolean,
): Promise<EraseAnswer> {
  const { workspace } = caller;
  let answer: EraseAnswer | undefined;
  const work = inWorkspace(deps.db, workspace, async (trx) => {
    const person = await getFormer(trx, workspace, id);
    const pseudonym = pseudonymOf(workspace, id);
    const actor = { id, name: pseudonym };
    const events = await eraseEvents(trx, person);
    const records = await eraseInRecords(trx, workspace, events.records, actor);
    const answered = {
      pseudonym,
      changed: { events: events.changed, records, ...(await eraseAround(trx, person, pseudonym)) },
      remaining: remainingOf(person),
      erased: !isPreview,
    };
    answer = answered;
    const action = 'person.erased' as const;
    await writeAudit(trx, { workspace, by: caller, action, subject: id, now: deps.clock() });
    if (isPreview) throw new Preview();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Preview)) throw error;
  });
  if (!answer) throw new Error('The transaction ended without an answer');
  if (!isPreview) deps.pokes.send(workspace, new Set(['workspace', 'records']));
  return answer;
}

/** The same at every call, and nothing that a name could be found from. */
function pseudonymOf(workspace: string, id: string): string {
  return `Former member ${createHash('sha256').update(`${workspace} ${id}`).digest('hex').slice(0, 6)}`;
}

async function getFormer(trx: Writer, workspace: string, id: string): Promise<Person> {
  const found = await trx
    .selectFrom('members')
    .select(['name', 'person', 'removed_at'])
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) {
    const message = `There was never a member with the id "${id}". The audit log (waymark audit) names the ids of former ones.`;
    throw new ApiError(404, 'unknown-member', message);
  }
  if (found.removed_at === null) {
    const message = `${found.name} still belongs to the workspace. Take them out first (waymark members remove ${id}).`;
    throw new ApiError(409, 'still-member', message);
  }
  return { workspace, id, name: found.name, person: found.person };
}

/** Takes the texts they typed out of their events. Returns how many had one, and all records they did something to. */
async function eraseEvents(trx: Writer, { workspace, id }: Person) {
  const rows = await trx
    .selectFrom('journal')
    .select(['seq', 'record', 'body'])
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('type', '!=', 'record.observed')
    .execute();
  let changed = 0;
  for (const { seq, body } of rows) {
    const event = JSON.parse(body) as JournalEvent;
    const bare = withoutTyped(event);
    if (bare === event) continue;
    changed += 1;
    await trx
      .updateTable('journal')
      .set({ body: JSON.stringify(bare) })
      .where('workspace', '=', workspace)
      .where('seq', '=', seq)
      .execute();
  }
  return { changed, records: [...new Set(rows.map(({ record }) => record))] };
}

async function eraseInRecords(
  trx: Writer,
  workspace: string,
  records: string[],
  actor: { id: string; name: string },
): Promise<number> {
  let changed = 0;
  for (const keys of inChunks(records)) {
    const states = await readEntities<RecordState>(trx, workspace, 'records', 'record', keys);
    const entities = [...states].flatMap(([id, state]) => {
      const data = withoutActor(state, actor);
      return JSON.stringify(data) === JSON.stringify(state) ? [] : [{ kind: 'record', id, data }];
    });
    changed += entities.length;
    await writeEntities(trx, workspace, 'records', entities);
  }
  return changed;
}

/** Their row, browsers, invites and audit entries, and the versions of the playbook they published. */
async function eraseAround(trx: Writer, { workspace, id, name }: Person, pseudonym: string) {
  await trx
    .updateTable('members')
    .set({ name: pseudonym, person: null, email: null })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  const devices = await eraseDevices(trx, workspace, id);
  await forgetLogin(trx, workspace, id);
  await eraseOwn(trx, workspace, id);
  await eraseIssues(trx, workspace, { id, name: pseudonym });
  const invites = await trx
    .updateTable('invites')
    .set({ name: pseudonym, person: null, email: null })
    .where('workspace', '=', workspace)
    .where('used_by', '=', id)
    .executeTakeFirst();
  const audit = await trx
    .updateTable('audit')
    .set({ device: null })
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('device', 'is not', null)
    .executeTakeFirst();
  const versions = await erasePublisher(trx, workspace, name, pseudonym);
  return {
    devices,
    invites: Number(invites.numUpdatedRows),
    audit: Number(audit.numUpdatedRows),
    versions,
  };
}

async function eraseDevices(trx: Writer, workspace: string, member: string): Promise<number> {
  const tokens = await trx
    .deleteFrom('tokens')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .executeTakeFirst();
  const devices = await trx
    .updateTable('devices')
    .set({ name: '(erased)', client: null })
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .executeTakeFirst();
  return Number(devices.numUpdatedRows) + Number(tokens.numDeletedRows);
}

/** Their name and words in what was said to be wrong. */
async function eraseIssues(
  trx: Writer,
  workspace: string,
  actor: { id: string; name: string },
): Promise<void> {
  const bare = <T extends { by: { id: string }; text: string }>(one: T): T =>
    one.by.id === actor.id ? { ...one, by: actor, text: '(erased)' } : one;
  const known = await readEntities<Issue>(trx, workspace, issuesScope, 'issue');
  const changed = [...known].flatMap(([id, one]) => {
    const data = { ...bare(one), answers: one.answers.map(bare) };
    return JSON.stringify(data) === JSON.stringify(one) ? [] : [{ kind: 'issue', id, data }];
  });
  await writeEntities(trx, workspace, issuesScope, changed);
}

/** What they chose, and what they were shown, which name records and moments. */
async function eraseOwn(trx: Writer, workspace: string, member: string): Promise<void> {
  await trx.deleteFrom('showings').where('workspace', '=', workspace).where('member', '=', member).execute();
  const scope = ownScope(member);
  for (const kind of ['preference', 'cards', 'training']) {
    const known = await readEntities<unknown>(trx, workspace, scope, kind);
    const gone = [...known.keys()].map((id) => ({ kind, id, data: null }));
    await writeEntities(trx, workspace, scope, gone);
  }
}

/** Versions name their publisher in words only: where another member has the same name, whose it is cannot be said,
 *  and it stays. */
async function erasePublisher(
  trx: Writer,
  workspace: string,
  name: string,
  pseudonym: string,
): Promise<number> {
  const other = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .executeTakeFirst();
  if (other) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('playbooks')
    .set({ published_by: pseudonym })
    .where('workspace', '=', workspace)
    .where('published_by', '=', name)
    .executeTakeFirst();
  const current = await readEntities<{ publishedBy: string }>(trx, workspace, 'workspace', 'playbook');
  const entities = [...current].flatMap(([id, data]) =>
    data.publishedBy === name ? [{ kind: 'playbook', id, data: { ...data, publishedBy: pseudonym } }] : [],
  );
  await writeEntities(trx, workspace, 'workspace', entities);
  return Number(numUpdatedRows);
}

function remainingOf({ person }: Person): string[] {
  return [
    ...(person === null
      ? []
      : [
          `The playbook may name them as the person "${person}": publish one without them. Its former versions stay as they were written.`,
        ]),
    "Values of the records, such as the owner that the host names, are the host's: change them there.",
    'Backups and exports that were made before hold what they held.',
  ];
}
