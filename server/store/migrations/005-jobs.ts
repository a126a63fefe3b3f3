import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { v7 as uuid } from 'uuid';

/** The columns of this version only, as far as the step touches them. */
interface Touched {
  workspaces: { id: string };
  scheduled_playbooks: {
    workspace: string;
    id: number;
    publish_at: number;
    created_at: number;
    held: string | null;
  };
  jobs: {
    workspace: string;
    id: string;
    kind: string;
    key: string;
    payload: string;
    state: string;
    created_at: number;
    run_at: number;
    tries: number;
    again: number;
  };
}

/** Version 5: work that is done after a change, and survives whatever happens to the server. */
export const jobs: Migration = {
  async up(db: Kysely<Touched>) {
    await db.schema
      .createTable('jobs')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('payload', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('run_at', 'bigint', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('again', 'integer', (c) => c.notNull())
      .addColumn('lease', 'text')
      .addColumn('locked_until', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('error', 'text')
      .addPrimaryKeyConstraint('jobs_key', ['workspace', 'id'])
      .addUniqueConstraint('jobs_once', ['workspace', 'key'])
      .execute();
    await db.schema.createIndex('jobs_due').on('jobs').columns(['state', 'run_at']).execute();
    await enqueueWaiting(db);
  },
};

/** Playbooks that wait for their time were found by looking; now each has its job. Held ones wait for a person. */
async function enqueueWaiting(db: Kysely<Touched>) {
  const waiting = await db.selectFrom('scheduled_playbooks').selectAll().where('held', 'is', null).execute();
  for (const { workspace, id, publish_at, created_at } of waiting) {
    const job = { kind: 'publish', key: `publish:${id}`, payload: JSON.stringify({ id }), state: 'waiting' };
    await db
      .insertInto('jobs')
      .values({ ...job, workspace, id: uuid(), created_at, run_at: publish_at, tries: 0, again: 0 })
      .execute();
  }
}
