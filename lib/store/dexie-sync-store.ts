import { readPublished } from '../playbook/read-published.ts';
import { applyEvent } from '../records/apply-event.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import { type RecordState, recordState } from '../records/record-state.ts';
import {
  type Change,
  flagData,
  limits,
  type PullAnswer,
  type PullRequest,
  type PushResult,
} from '../sync/protocol.ts';
import type { Changed, SyncStore } from '../sync/sync-store.ts';
import { applySops } from './apply-sops.ts';
import type { Connection } from './connections-db.ts';
import type { WorkspaceDb } from './workspace-db.ts';

interface Cursors {
  workspace: number;
  me: number;
  records: number;
}

const start: Cursors = { workspace: 0, me: 0, records: 0 };

/** The local copy of one connection, as synchronising sees it. */
export class DexieSyncStore implements SyncStore {
  readonly #db: WorkspaceDb;
  readonly #connection: Connection;

  constructor(db: WorkspaceDb, connection: Connection) {
    this.#db = db;
    this.#connection = connection;
  }

  async pullRequest(): Promise<PullRequest> {
    const cursors = await this.#cursors();
    const keys = await this.#db.records.orderBy('openedAt').reverse().limit(limits.keysPerPull).primaryKeys();
    const fresh = await this.#db.records.where('fresh').equals(1).limit(limits.keysPerPull).primaryKeys();
    return {
      workspace: cursors.workspace,
      me: cursors.me,
      records: { cursor: cursors.records, keys, fresh },
      ...((await this.#horizons()) ?? {}),
      ...(await this.#sopsAsked()),
    };
  }

  async applyPull(request: PullRequest, answer: PullAnswer): Promise<Changed> {
    const db = this.#db;
    const tables = [db.playbooks, db.records, db.flags, db.items, db.outbox, db.meta, db.sops];
    return db.transaction('rw', tables, async () => {
      for (const change of [...answer.workspace.changes, ...answer.me.changes]) await this.#applyItem(change);
      const records: string[] = [];
      for (const change of answer.records.changes) {
        if (await this.#applyRecord(change)) records.push(change.id);
      }
      if (!answer.records.more)
        await db.records.where('key').anyOf(request.records.fresh).modify({ fresh: 0 });
      await db.meta.put({
        name: 'cursors',
        value: { workspace: answer.workspace.cursor, me: answer.me.cursor, records: answer.records.cursor },
      });
      await this.#keepHorizons(answer);
      const sopsChanged = await applySops(db, answer);
      return {
        workspace: answer.workspace.changes.length > 0,
        flags: answer.me.changes.length > 0,
        choices: answer.me.changes.some(({ kind }) => kind === 'preference'),
        sops: sopsChanged,
        records: [...new Set([...records, ...request.records.fresh])],
      };
    });
  }

  async startAnew(): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', [db.meta, db.records, db.items, db.flags], async () => {
      await db.meta.put({ name: 'cursors', value: start });
      // The first page of everything takes the place of what is there.
      await db.meta.put({ name: 'sops', value: { cursor: 0 } });
      await db.items.clear();
      await db.flags.clear();
      await db.records.toCollection().modify({ fresh: 1, state: null });
    });
  }

  async forgetServed(): Promise<void> {
    await this.#db.meta.delete('serves');
  }

  async isSameEpoch(epoch: string): Promise<boolean> {
    const { meta } = this.#db;
    return this.#db.transaction('rw', meta, async () => {
      const before = (await meta.get('epoch'))?.value;
      if (before !== epoch) await meta.put({ name: 'epoch', value: epoch });
      return before === undefined || before === epoch;
    });
  }

  async unsent(limit: number): Promise<JournalEvent[]> {
    const rows = await this.#db.outbox.orderBy('seq').limit(limit).toArray();
    return rows.map((row) => row.event);
  }

  async settle(results: readonly PushResult[]): Promise<string[]> {
    const db = this.#db;
    const refused: string[] = [];
    await db.transaction('rw', [db.outbox, db.refused, db.records], async () => {
      for (const { id, status, reason } of results) {
        const row = id === null ? undefined : await db.outbox.where('id').equals(id).first();
        if (!row) continue;
        if (status === 'refused') {
          const at = new Date().toISOString();
          refused.push(row.key);
          await db.refused.put({ id: row.id, event: row.event, reason: reason ?? 'no reason given', at });
        } else {
          await this.#keep(row.key, row.event);
        }
        await db.outbox.delete(row.seq);
      }
    });
    return refused;
  }

  /** An acknowledged event becomes part of the local state at once, so that nothing flickers until the next pull. */
  async #keep(key: string, event: JournalEvent): Promise<void> {
    const { id, name } = this.#connection.member;
    await this.#db.records
      .where('key')
      .equals(key)
      .modify((row) => {
        row.state = applyEvent(row.state ?? undefined, event, { id, name });
      });
  }

  async #cursors(): Promise<Cursors> {
    const row = await this.#db.meta.get('cursors');
    return { ...start, ...(row?.value as Partial<Cursors> | undefined) };
  }

  /** Up to which version tombstones were gone on the backend when it answered last; a backend may not say. */
  async #horizons(): Promise<Pick<PullRequest, 'horizons'> | undefined> {
    const value = (await this.#db.meta.get('horizons'))?.value;
    return value === undefined ? undefined : { horizons: value as Cursors };
  }

  /** The scope `sops` is asked for once the backend has said that it serves it. */
  async #sopsAsked(): Promise<Pick<PullRequest, 'sops'>> {
    const [at, served] = await this.#db.meta.bulkGet(['sops', 'serves']);
    if (!(Array.isArray(served?.value) && served.value.includes('sops'))) return {};
    return { sops: { cursor: 0, ...(at?.value as PullRequest['sops']) } };
  }

  async #keepHorizons({ workspace, me, records }: PullAnswer): Promise<void> {
    const told = [workspace.horizon, me.horizon, records.horizon];
    if (told.includes(undefined)) return;
    const value: Cursors = {
      workspace: workspace.horizon ?? 0,
      me: me.horizon ?? 0,
      records: records.horizon ?? 0,
    };
    await this.#db.meta.put({ name: 'horizons', value });
  }

  /** What cannot be understood is kept as it came: a newer backend may send what only the next version knows. */
  async #applyItem({ kind, id, deleted, data }: Change): Promise<void> {
    const db = this.#db;
    if (kind === 'playbook') {
      const published = readPublished(data);
      if (published) await db.playbooks.put({ id: 'current', published });
      else await db.items.put({ kind, id, data });
    } else if (kind === 'flag') {
      const parsed = flagData.safeParse(data);
      if (deleted) await db.flags.delete(id);
      else if (parsed.success) await db.flags.put({ id, flag: parsed.data });
    } else if (deleted) await db.items.delete([kind, id]);
    else await db.items.put({ kind, id, data });
  }

  async #applyRecord({ kind, id, deleted, data }: Change): Promise<boolean> {
    if (kind !== 'record') return false;
    if (deleted) return this.#dropRecord(id);
    const parsed = recordState.safeParse(data);
    if (!parsed.success) return false;
    const state: RecordState | null = parsed.data;
    return (await this.#db.records.update(id, { state })) > 0;
  }

  /** A record that is gone, or may not be read any more, is not asked for again; unless something about it waits to be
   *  sent, whose answer it needs. */
  async #dropRecord(key: string): Promise<boolean> {
    const { records, outbox } = this.#db;
    const row = await records.get(key);
    if (!row) return false;
    const waits = (await outbox.where('key').equals(key).count()) > 0;
    if (waits) await records.update(key, { state: null });
    else await records.delete(key);
    return row.state !== null;
  }
}
