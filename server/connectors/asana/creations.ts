import type { Selectable } from 'kysely';
import type { AsanaCreation, AsanaProblemCode } from '../../../lib/sync/asana-protocol.ts';
import { asanaProblemCodes } from '../../../lib/sync/asana-protocol.ts';
import { requestJob } from '../../store/enqueue-job.ts';
import type { Store, Tables, Writer } from '../../store/tables.ts';
import { markerOf, type Passage, type ProjectPlan, passage as passageSchema } from './project-plan.ts';

export type Creation = Selectable<Tables['asana_projects']>;

/** The one job of a workspace that works on all its projects at Asana. */
const asanaJob = { kind: 'asana', key: 'asana' } as const;

interface Wanted {
  workspace: string;
  passage: Passage;
  member: string;
  plan: ProjectPlan;
  now: Date;
}

/**
 * Asks for the project of a handoff, in the transaction of what it follows from. There is one for each handoff: asking
 * again changes nothing, except that one which is held is tried again where it stood.
 */
export async function requestProject(trx: Writer, wanted: Wanted): Promise<void> {
  const { workspace, passage, member, plan, now } = wanted;
  const marker = markerOf(workspace, passage);
  const moment = now.getTime();
  await trx
    .insertInto('asana_projects')
    .values({
      ...{ workspace, marker, passage: JSON.stringify(passage), member },
      ...{ plan: JSON.stringify(plan), state: 'asked' },
      ...{
        turn: 0,
        attempts: 0,
        tries: 0,
        sent_at: null,
        job: null,
        project: null,
        url: null,
        problem: null,
      },
      ...{ due_at: moment, created_at: moment },
    })
    .onConflict((conflict) => conflict.columns(['workspace', 'marker']).doNothing())
    .execute();
  await resumeHeld(trx, workspace, now, marker);
  await requestJob(trx, { workspace, ...asanaJob, now });
}

/** Lets what waits for a person go on: one project, or all of a workspace once its token is another. */
export async function resumeHeld(trx: Writer, workspace: string, now: Date, marker?: string): Promise<void> {
  let query = trx
    .updateTable('asana_projects')
    .set((eb) => ({ due_at: now.getTime(), tries: 0, attempts: 0, turn: eb('turn', '+', 1) }))
    .where('workspace', '=', workspace)
    .where('due_at', 'is', null)
    .where('state', '!=', 'done');
  if (marker !== undefined) query = query.where('marker', '=', marker);
  await query.execute();
  await requestJob(trx, { workspace, ...asanaJob, now });
}

/** Has the workspace's job look what its people have to be told of the connection. */
export async function requestTelling(trx: Writer, workspace: string, now: Date): Promise<void> {
  await requestJob(trx, { workspace, ...asanaJob, now });
}

/** The project of a handoff, if one was ever asked for. */
export function findCreation(db: Store, workspace: string, passage: Passage): Promise<Creation | undefined> {
  return db
    .selectFrom('asana_projects')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('marker', '=', markerOf(workspace, passage))
    .executeTakeFirst();
}

/** The passage under which a project is under way already for the same handoff of the same record: what was seen later may
 *  have given the visit another name. */
export async function findUnderWay(db: Store, workspace: string, wanted: Passage): Promise<Passage> {
  const rows = await db
    .selectFrom('asana_projects')
    .select('passage')
    .where('workspace', '=', workspace)
    .where('state', '!=', 'done')
    .execute();
  const same = rows
    .map((row) => passageSchema.parse(JSON.parse(row.passage)))
    .find(
      ({ record, handoff, part }) =>
        record === wanted.record && handoff === wanted.handoff && part === wanted.part,
    );
  return same ?? wanted;
}

/** The project that has waited longest for its next step, if any is due. */
export function findDue(db: Store, workspace: string, now: Date): Promise<Creation | undefined> {
  return db
    .selectFrom('asana_projects')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('due_at', '<=', now.getTime())
    .orderBy('due_at')
    .orderBy('marker')
    .limit(1)
    .executeTakeFirst();
}

/** When the next step of any project is due; undefined when none waits. */
export async function findNextDue(db: Store, workspace: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('asana_projects')
    .select('due_at')
    .where('workspace', '=', workspace)
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at == null ? undefined : new Date(row.due_at);
}

/** Writes what became of a step at once, if nobody else has written since `creation` was read. Gives it as it then is;
 *  undefined when somebody else was quicker, who is to go on alone. */
export function advance(
  db: Store,
  { workspace, marker, turn }: Creation,
  changes: Partial<Omit<Creation, 'workspace' | 'marker' | 'turn'>>,
): Promise<Creation | undefined> {
  return db
    .updateTable('asana_projects')
    .set({ ...changes, turn: turn + 1 })
    .where('workspace', '=', workspace)
    .where('marker', '=', marker)
    .where('turn', '=', turn)
    .returningAll()
    .executeTakeFirst();
}

const shown: Record<Creation['state'], AsanaCreation['state']> = {
  ...{ asked: 'waiting', sent: 'building', building: 'building' },
  ...{ made: 'filling', filled: 'filling', done: 'done' },
};

/** A project as people are told of it. */
export function describeCreation({ state, due_at, problem, project, url }: Creation): AsanaCreation {
  const isHeld = state !== 'done' && due_at === null;
  return {
    state: isHeld ? 'held' : shown[state],
    problem: readProblem(problem),
    project: project === null ? null : { gid: project, url: url ?? projectAddress(project) },
  };
}

/** A problem as it was written down. */
export function readProblem(text: string | null): AsanaProblemCode | null {
  return asanaProblemCodes.find((code) => code === text) ?? null;
}

/** Where people see a project. */
export function projectAddress(project: string): string {
  return `https://app.asana.com/0/${project}`;
}
