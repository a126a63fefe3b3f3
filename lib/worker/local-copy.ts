import { type PublishedPlaybook, publishedPlaybook } from '../playbook/playbook-schema.ts';
import { applyEvent } from '../records/apply-event.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import { type QueueEntry, queueEntry } from '../records/queue-entry.ts';
import { type HostId, type RecordRef, recordKey } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Connection } from '../store/connections-db.ts';
import { SearchDb } from '../store/search-db.ts';
import type { WorkspaceDb } from '../store/workspace-db.ts';
import { type Pack, packData, type SwitchData, switchData } from '../sync/pack-protocol.ts';
import { accountData, type MemberInfo, memberInfo } from '../sync/protocol.ts';
import { KeptSops } from './kept-sops.ts';

/** Runs work that must not overlap with disconnecting; throws when the connection is gone. */
export type WhileConnected = (work: () => Promise<void>) => Promise<void>;

/** How many records this browser keeps; the ones opened longest ago leave first. */
const mostRecords = 500;

/** Records that only a list asked for count as opened this long ago (ms): opened ones stay longer. */
const listedAge = 86_400_000;

/** The local copy of a connection's workspace, as the rest of the worker reads and writes it. */
export class LocalCopy {
  readonly connection: Connection;
  readonly db: WorkspaceDb;
  readonly sops: KeptSops;
  /** The search index of its SOPs. */
  readonly search: SearchDb;
  readonly #whileConnected: WhileConnected;
  #playbook: PublishedPlaybook | undefined;
  #queue: { cursors: string | undefined; said: ReadonlyMap<string, QueueEntry[]> } | undefined;
  /** The pack that was parsed last: parsing looks at every selector. */
  #pack: { said: string | undefined; pack: Pack | undefined } | undefined;

  constructor(connection: Connection, db: WorkspaceDb, whileConnected: WhileConnected) {
    this.connection = connection;
    this.db = db;
    this.sops = new KeptSops(db);
    this.search = new SearchDb(connection.id);
    this.#whileConnected = whileConnected;
  }

  /** Lets go of what it has open. */
  close(): void {
    this.db.close();
    this.search.close();
  }

  /** The playbook in force as it is written. Read through its schema, because an older version of the extension may have stored it;
   *  the same one is given as the same object, so that what is made of it is made once. */
  async findWritten(): Promise<PublishedPlaybook | undefined> {
    const stored = (await this.db.playbooks.get('current'))?.published;
    const known = this.#playbook;
    if (stored && known?.version === stored.version && known.publishedAt === stored.publishedAt) return known;
    const parsed = publishedPlaybook.safeParse(stored);
    this.#playbook = parsed.success ? parsed.data : undefined;
    return this.#playbook;
  }

  /** The playbook in force as the rules work by it: with the SOP documents that belong into it. */
  async findPlaybook(): Promise<PublishedPlaybook | undefined> {
    const written = await this.findWritten();
    return written && this.sops.joinedTo(written);
  }

  /** The host accounts that belong to the workspace. */
  async accounts(): Promise<{ host: string; account: string }[]> {
    const rows = await this.db.items.where('kind').equals('account').toArray();
    return rows.flatMap(({ data }) => {
      const parsed = accountData.safeParse(data);
      return parsed.success ? [parsed.data] : [];
    });
  }

  /** The pack that the backend serves for a host, read through its schema; nothing where it serves none that is good. */
  async findPack(host: HostId): Promise<Pack | undefined> {
    const data = (await this.db.items.get(['pack', host]))?.data;
    const said = JSON.stringify(data);
    if (this.#pack && this.#pack.said === said) return this.#pack.pack;
    const parsed = packData.safeParse(data);
    const pack = parsed.success && parsed.data.pack.host === host ? parsed.data.pack : undefined;
    this.#pack = { said, pack };
    return pack;
  }

  /** The hosts, and properties of them, that an admin has turned off in every browser. */
  async switches(): Promise<SwitchData[]> {
    const rows = await this.db.items.where('kind').equals('switch').toArray();
    return rows.flatMap(({ data }) => {
      const parsed = switchData.safeParse(data);
      return parsed.success ? [parsed.data] : [];
    });
  }

  /** The paths of rules that so few acted on that they are only counted. */
  async demoted(): Promise<Set<string>> {
    const rows = await this.db.items.where('kind').equals('demotion').toArray();
    return new Set(rows.map(({ id }) => id));
  }

  /** The member of this copy, as the backend last said: their access and person may have changed since they paired. */
  async self(): Promise<MemberInfo> {
    const { member } = this.connection;
    const said = memberInfo.safeParse((await this.db.items.get(['member', member.id]))?.data);
    return said.success ? said.data : member;
  }

  /** The properties of a host that are not taken from its pages. */
  async offProperties(host: HostId): Promise<Set<string>> {
    const off = (await this.switches()).filter((one) => one.host === host);
    return new Set(off.flatMap(({ property }) => (property === null ? [] : [property])));
  }

  async hasAccount({ host, account }: RecordRef): Promise<boolean> {
    return (await this.accounts()).some((one) => one.host === host && one.account === account);
  }

  /** The account of the one record with that id that this browser keeps, of the workspace's accounts; nothing when
   *  there is none, or several. */
  async findAccount({ host, object, id }: Omit<RecordRef, 'account'>): Promise<string | undefined> {
    const refs = (await this.accounts())
      .map((one) => ({ ...one, object, id }))
      .filter((one) => one.host === host);
    const keys = refs.map(({ account }) => recordKey({ host, account, object, id }));
    const rows = await this.db.records.bulkGet(keys);
    const known = refs.filter((_, index) => rows[index]?.state);
    return known.length === 1 ? known[0]?.account : undefined;
  }

  /** Notes that a record was opened. True when this browser did not keep it yet, so that it must be fetched. */
  async open(ref: RecordRef, now: Date): Promise<boolean> {
    const { db } = this;
    const key = recordKey(ref);
    return db.transaction('rw', [db.records, db.outbox], async () => {
      if ((await db.records.update(key, { openedAt: now.getTime() })) > 0) return false;
      await db.records.add({ key, state: null, openedAt: now.getTime(), fresh: 1 });
      await this.#forgetOldest();
      return true;
    });
  }

  async needsFetch(ref: RecordRef): Promise<boolean> {
    return (await this.db.records.get(recordKey(ref)))?.fresh === 1;
  }

  /** What is known of a record: the backend's state with this browser's unsent events laid over it. */
  async stateOf(ref: RecordRef, now: Date): Promise<RecordState> {
    const key = recordKey(ref);
    const { id, name } = this.connection.member;
    const [row, waiting] = await this.db.transaction('r', [this.db.records, this.db.outbox], () =>
      Promise.all([this.db.records.get(key), this.db.outbox.where('key').equals(key).sortBy('seq')]),
    );
    const nothing: RecordState = { ref, firstSeen: now.toISOString(), properties: {}, stages: [], marks: [] };
    return waiting.reduce(
      (state, { event }) => applyEvent(state, event, { id, name }),
      row?.state ?? nothing,
    );
  }

  /** What is known of those of the records that this browser keeps, by key, in two readings for all of them. */
  async keptStates(refs: readonly RecordRef[]): Promise<Map<string, RecordState>> {
    const keys = refs.map(recordKey);
    const { id, name } = this.connection.member;
    const [rows, waiting] = await this.db.transaction('r', [this.db.records, this.db.outbox], () =>
      Promise.all([this.db.records.bulkGet(keys), this.db.outbox.where('key').anyOf(keys).sortBy('seq')]),
    );
    const states = new Map<string, RecordState>();
    for (const row of rows) if (row?.state) states.set(row.key, row.state);
    for (const { key, event } of waiting) {
      const state = states.get(key);
      if (state) states.set(key, applyEvent(state, event, { id, name }));
    }
    return states;
  }

  /** What the backend said of the member's queue, by record; under '' what is about none. What only a newer version understands is passed over. It is
   *  read once for each cursor, with which alone it changes. */
  async queueSaid(): Promise<ReadonlyMap<string, QueueEntry[]>> {
    const { meta, items } = this.db;
    const [cursors, rows] = await this.db.transaction('r', [meta, items], async () => {
      const [cursors, epoch] = await meta.bulkGet(['cursors', 'epoch']);
      const at = JSON.stringify([(cursors?.value as { me?: number } | undefined)?.me, epoch?.value]);
      return [
        at,
        at === this.#queue?.cursors ? null : await items.where('kind').equals('queue').toArray(),
      ] as const;
    });
    if (rows === null && this.#queue) return this.#queue.said;
    const said = new Map<string, QueueEntry[]>();
    for (const { data } of rows ?? []) {
      const parsed = queueEntry.safeParse(data);
      if (!parsed.success) continue;
      const key = parsed.data.record ?? '';
      const before = said.get(key);
      if (before) before.push(parsed.data);
      else said.set(key, [parsed.data]);
    }
    this.#queue = { cursors, said };
    return said;
  }

  /** Every record that this browser knows something of, by key, with this browser's unsent events laid over it. */
  async allStates(): Promise<Map<string, RecordState>> {
    const { id, name } = this.connection.member;
    const [rows, waiting] = await this.db.transaction('r', [this.db.records, this.db.outbox], () =>
      Promise.all([this.db.records.toArray(), this.db.outbox.orderBy('seq').toArray()]),
    );
    const states = new Map<string, RecordState>();
    for (const row of rows) if (row.state) states.set(row.key, row.state);
    for (const { key, event } of waiting) {
      const state = states.get(key);
      if (state) states.set(key, applyEvent(state, event, { id, name }));
    }
    return states;
  }

  /** Asks for records that a list or a queue shows; how many this browser did not keep yet. They are the first to be
   *  forgotten when room is needed. */
  async openAll(refs: readonly RecordRef[], now: Date): Promise<number> {
    const { db } = this;
    const openedAt = now.getTime() - listedAge;
    return db.transaction('rw', [db.records, db.outbox], async () => {
      const keys = refs.map(recordKey);
      const known = new Set((await db.records.bulkGet(keys)).map((row) => row?.key));
      const fresh = keys.filter((key) => !known.has(key));
      await db.records.bulkAdd(fresh.map((key) => ({ key, state: null, openedAt, fresh: 1 as const })));
      await this.#forgetOldest();
      return fresh.length;
    });
  }

  /** Puts an event into the outbox. When this returns, the event is safe on this computer. Throws when it is not:
   *  the disk is full, or the person has disconnected meanwhile. */
  async record(event: JournalEvent): Promise<void> {
    const row = { id: event.id, key: recordKey(event.record), event };
    await this.#whileConnected(async () => {
      await this.db.transaction('rw', this.db.outbox, () => this.db.outbox.add(row));
    });
  }

  /** Records whose events have not been sent stay, whatever their age. */
  async #forgetOldest(): Promise<void> {
    const { db } = this;
    const surplus = (await db.records.count()) - mostRecords;
    if (surplus <= 0) return;
    const waiting = new Set(await db.outbox.orderBy('key').uniqueKeys());
    const oldest = await db.records.orderBy('openedAt').limit(surplus).primaryKeys();
    await db.records.bulkDelete(oldest.filter((key) => !waiting.has(key)));
  }
}
