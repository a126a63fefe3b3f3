import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4 as uuid } from 'uuid';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { BackendError } from '../../lib/sync/backend.ts';
import { synchronise } from '../../lib/sync/synchronise.ts';
import { httpBackend } from '../../lib/worker/http-backend.ts';
import { addMember } from '../../server/services/add-member.ts';
import { addToken } from '../../server/services/add-token.ts';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/tables.ts';
import { createMemorySyncStore } from './memory-sync-store.ts';
import { startRoundRobin } from './round-robin.ts';
import { seededRandom } from './seeded-random.ts';
import { startServerProcesses } from './server-processes.ts';
import { complaintsAbout } from './store-complaints.ts';

export interface StoreChaos {
  /** An empty folder: the servers' own folders, and the embedded database. */
  folder: string;
  /** A PostgreSQL database for all servers; null for the embedded one, which has one server. */
  databaseUrl: string | null;
  servers: number;
  clients: number;
  events: number;
  kills: number;
  seed: number;
}

const records = 100;
const ref = (id: number) => ({ host: 'hubspot', account: '1', object: 'deal', id: `c${id}` }) as const;
const keys = Array.from({ length: records }, (_, id) => `hubspot:1:deal:c${id}`);

/**
 * Clients push events through a balancer, with the extension's own code for synchronising, while servers are killed
 * at seeded moments and started again. Returns what was seen, with a sentence for everything that is wrong: an
 * acknowledged event that is not there or is there twice, versions with holes, records that are not what their
 * journal says, clients that do not have the same in the end.
 */
export async function runStoreChaos(options: StoreChaos) {
  const { folder, databaseUrl, servers, clients, events, kills, seed } = options;
  const random = seededRandom(seed);
  const folders = Array.from({ length: servers }, (_, index) => join(folder, `server-${index}`));
  for (const one of folders) await mkdir(one, { recursive: true });
  const location = databaseUrl ?? join(folders[0] ?? folder, 'waymark.db');
  const processes = await startServerProcesses(
    folders,
    databaseUrl,
    'examples/playbooks/hardware-sales.yaml',
  );
  const balancer = await startRoundRobin(processes.ports);
  try {
    await processes.ready();
    const tokens = await setUp(location, balancer.url, folders[0] ?? folder, clients);
    const began = performance.now();
    const seen: Seen = { acknowledged: new Map(), records: new Set(), failures: 0, twins: 0 };
    const people = tokens.map((token, index) => {
      const quota = Math.floor(((index + 1) * events) / clients) - Math.floor((index * events) / clients);
      return createClient({
        url: balancer.url,
        token,
        quota,
        random: seededRandom(seed * 1000 + index),
        seen,
      });
    });
    const killing = (async () => {
      for (let killed = 0; killed < kills; killed++) {
        const due = (events * (killed + random())) / (kills + 1);
        while (seen.acknowledged.size < due) await pause(5);
        await pause(random() * 50);
        await processes.kill(Math.floor(random() * servers));
      }
    })();
    await Promise.all(people.map(({ run }) => run()));
    await killing;
    await processes.ready();
    for (const { settle } of people) await settle();
    const seconds = (performance.now() - began) / 1000;
    const [first, ...others] = people.map(({ store }) => JSON.stringify(store.contents()));
    const complaints = people.flatMap(({ store }) => store.complaints);
    if (others.some((one) => one !== first)) complaints.push('clients do not have the same in the end');
    const known = people[0]?.store.contents().filter(([, { kind }]) => kind === 'record') ?? [];
    if (known.length !== seen.records.size) complaints.push('a client does not have all records');
    for (const [id, applied] of seen.acknowledged)
      if (applied > 1) complaints.push(`event ${id} was said to be applied ${applied} times`);
    // The embedded database is opened by one program at a time.
    if (databaseUrl === null) await processes.stop();
    complaints.push(...(await complaintsAbout(location, new Set(seen.acknowledged.keys()), events)));
    const { failures, twins } = seen;
    return { seconds, failures, twins, acknowledged: seen.acknowledged.size, complaints };
  } finally {
    await balancer.close();
    await processes.stop();
  }
}

/** Adds the account and one member with a token for each client. */
async function setUp(location: string, url: string, dataDir: string, clients: number): Promise<string[]> {
  const admin = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim();
  const headers = { authorization: `Bearer ${admin}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ host: 'hubspot', account: '1' });
  // Through one server only: each folder has a token of its own, and all of them are good everywhere.
  const { ok } = await fetch(`${url}/v1/accounts`, { method: 'POST', headers, body });
  if (!ok) throw new Error('The account could not be added');
  const db: Store = await openStore(location);
  const { id: workspace } = await db.selectFrom('workspaces').select('id').executeTakeFirstOrThrow();
  const now = new Date();
  const tokens = await inWorkspace(db, workspace, async (trx) => {
    const all: string[] = [];
    for (let index = 0; index < clients; index++) {
      const wanted = { name: `Client ${index}`, access: 'member', person: null, builtin: false } as const;
      const { id } = await addMember(trx, workspace, wanted, now);
      all.push(await addToken(trx, workspace, id, 'a client', now));
    }
    return all;
  });
  await db.destroy();
  return tokens;
}

interface Seen {
  /** How often each acknowledged event was said to be applied. */
  acknowledged: Map<string, number>;
  /** The records that events were made about. */
  records: Set<string>;
  failures: number;
  twins: number;
}

interface ClientOptions {
  url: string;
  token: string;
  /** How many events it has to tell. */
  quota: number;
  random: () => number;
  seen: Seen;
}

function createClient({ url, token, quota, random, seen }: ClientOptions) {
  const store = createMemorySyncStore(keys);
  const source = { get: async () => token, renew: async () => token };
  const http = httpBackend(url, source, fetch, () => new Date());
  const backend = {
    pull: http.pull,
    async push(events: readonly JournalEvent[]) {
      // Now and then the same is under way twice, as when a browser was ended and asks again.
      const isTwice = random() < 0.1;
      if (isTwice) seen.twins += 1;
      const both = await Promise.allSettled(
        isTwice ? [http.push(events), http.push(events)] : [http.push(events)],
      );
      for (const one of both) {
        if (one.status === 'rejected') continue;
        for (const { id, status } of one.value) {
          if (id === null || status === 'refused') continue;
          seen.acknowledged.set(id, (seen.acknowledged.get(id) ?? 0) + (status === 'applied' ? 1 : 0));
        }
      }
      const [first] = both;
      if (first?.status !== 'fulfilled') throw first?.reason;
      return first.value;
    },
  };
  const attempt = async () => {
    try {
      await synchronise(store, backend);
      return true;
    } catch (error) {
      if (!(error instanceof BackendError) || !['unreachable', 'failed', 'busy'].includes(error.failure))
        throw error;
      seen.failures += 1;
      await pause(20 + random() * 200);
      return false;
    }
  };
  const settle = async () => {
    while (!(await attempt()));
  };
  return {
    store,
    settle,
    async run() {
      for (let told = 0; told < quota; ) {
        const size = Math.min(quota - told, 1 + Math.floor(random() * 30));
        const events = Array.from({ length: size }, (_, index) => makeEvent(random, told + index));
        for (const { record } of events) seen.records.add(record.id);
        store.put(events);
        told += size;
        await attempt();
        await pause(random() * 20);
      }
      await settle();
    },
  };
}

const start = Date.parse('2026-09-01T08:00:00.000Z');

function makeEvent(random: () => number, count: number): JournalEvent {
  const at = new Date(start + count * 60_000 + Math.floor(random() * 60_000)).toISOString();
  const base = { id: uuid(), record: ref(Math.floor(random() * records)), occurredAt: at, playbook: 1 };
  if (random() < 0.1) return { ...base, type: 'activity.happened', kind: 'call', by: 'us', at };
  const isStage = random() < 0.1;
  const [property, value] = isStage ? ['stage', 'Engaging'] : ['amount', String(Math.floor(random() * 1e6))];
  return { ...base, type: 'record.observed', observations: [{ property, value, source: 'page', asOf: at }] };
}
