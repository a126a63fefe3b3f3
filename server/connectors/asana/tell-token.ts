import type { QueueEntry } from '../../../lib/records/queue-entry.ts';
import { access } from '../../../lib/sync/protocol.ts';
import { say } from '../../../lib/text/say.ts';
import type { Text } from '../../../lib/text/text.ts';
import { type Access, isAllowed } from '../../services/caller.ts';
import { inChunks } from '../../store/in-chunks.ts';
import type { Writer } from '../../store/tables.ts';
import { type Entity, writeEntities } from '../../store/write-entities.ts';
import { findConnection } from './connections.ts';
import { passage as passageSchema, projectPlan } from './project-plan.ts';

/** Each person is told by one entry of this id. */
const entryId = 'asana/token';

interface Member {
  id: string;
  name: string;
  access: Access;
}

/**
 * Tells in My Day that Asana no longer takes the token: those who can enter another one, and whoever waits for a
 * project because of it; once each, until it is mended. It interrupts nobody: it opens no card. Returns the scopes to poke.
 */
export async function tellToken(trx: Writer, workspace: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('members')
    .select(['id', 'name', 'access'])
    .where('workspace', '=', workspace)
    .where('removed_at', 'is', null)
    .execute();
  const members = rows.map((row): Member => ({ ...row, access: access.parse(row.access) }));
  const connection = await findConnection(trx, workspace);
  const isRefused = connection?.problem === 'token-refused';
  const wanted = isRefused ? await entriesFor(trx, workspace, members) : new Map<string, QueueEntry>();
  const told = await readTold(trx, workspace, members);
  const scopes = new Set<string>();
  for (const { id } of members) {
    const data = wanted.get(id) ?? null;
    if ((told.get(`me:${id}`) ?? null) === (data && JSON.stringify(data))) continue;
    const entity: Entity = { kind: 'queue', id: entryId, data };
    await writeEntities(trx, workspace, `me:${id}`, [entity]);
    scopes.add(`me:${id}`);
  }
  return scopes;
}

/** What each of them is told, by member. */
async function entriesFor(
  trx: Writer,
  workspace: string,
  members: readonly Member[],
): Promise<Map<string, QueueEntry>> {
  const admins = members.filter(({ access }) => isAllowed(access, 'admin'));
  const held = await trx
    .selectFrom('asana_projects')
    .select(['member', 'passage', 'plan'])
    .where('workspace', '=', workspace)
    .where('state', '!=', 'done')
    .where('problem', '=', 'token-refused')
    .orderBy('created_at')
    .orderBy('marker')
    .execute();
  const entries = new Map<string, QueueEntry>();
  for (const { member, passage, plan } of held) {
    if (entries.has(member)) continue;
    const { record } = passageSchema.parse(JSON.parse(passage));
    const { name } = projectPlan.parse(JSON.parse(plan));
    const why = {
      key: 'asana.day.waitsWhy',
      with: { admins: admins.map((one) => one.name).join(', ') },
    } as const;
    entries.set(member, entryOf({ record, name, title: { key: 'asana.day.waits' }, why }));
  }
  // Who can mend it is told how, whatever waits for them.
  const [title, why] = [{ key: 'asana.day.refused' }, { key: 'asana.day.refusedWhy' }] as const;
  for (const { id } of admins) entries.set(id, entryOf({ record: null, name: null, title, why }));
  return entries;
}

function entryOf(told: { record: string | null; name: string | null; title: Text; why: Text }): QueueEntry {
  const { title, why, ...about } = told;
  return {
    ...{ id: entryId, kind: 'handoff', ...about, title: say(title), why: say(why), texts: { title, why } },
    // Work stands still because of it, so it stands on top.
    ...{ motion: null, stage: null, due: null, isLate: true, days: null, rest: null },
    ...{ amount: null, currency: null, occurrence: null, subject: 'asana:token', rule: entryId, acts: [] },
  };
}

/** What the members are told now, by scope, as it is kept. */
async function readTold(
  trx: Writer,
  workspace: string,
  members: readonly Member[],
): Promise<Map<string, string | null>> {
  const told = new Map<string, string | null>();
  for (const some of inChunks(members)) {
    const rows = await trx
      .selectFrom('entities')
      .select(['scope', 'data'])
      .where('workspace', '=', workspace)
      .where('kind', '=', 'queue')
      .where('id', '=', entryId)
      .where('deleted', '=', 0)
      .where(
        'scope',
        'in',
        some.map(({ id }) => `me:${id}`),
      )
      .execute();
    for (const { scope, data } of rows) told.set(scope, data);
  }
  return told;
}
