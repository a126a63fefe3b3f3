import type { SyncView } from '../messages/panel-messages.ts';
import { DexieSyncStore } from '../store/dexie-sync-store.ts';
import { BackendError, type BackendFailure } from '../sync/backend.ts';
import type { Changed } from '../sync/sync-store.ts';
import { synchronise } from '../sync/synchronise.ts';
import type { Connections } from './connections.ts';
import { httpBackend } from './http-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface LastTry {
  failure: BackendFailure | null;
  lastContact: string | null;
}

/** After a failure while something waits: soon at first, then every half minute by the alarm. */
const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Keeps the local copy and the backend in step: one run at a time, again when asked meanwhile. */
export class Synchroniser {
  readonly #ports: WorkerPorts;
  readonly #connections: Connections;
  readonly #changed: (changed: Changed) => Promise<void>;
  #running: Promise<void> | undefined;
  #again = false;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: WorkerPorts, connections: Connections, changed: (changed: Changed) => Promise<void>) {
    this.#ports = ports;
    this.#connections = connections;
    this.#changed = changed;
  }

  /** Sends and fetches now. Resolves when a run that began after this call has ended; never rejects. */
  async run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#loop();
    return this.#running;
  }

  /** How fresh the copy is and what waits, for people. */
  async view(copy: LocalCopy): Promise<SyncView> {
    const last = await lastTry(copy);
    const refused = await copy.db.refused.orderBy('at').reverse().limit(5).toArray();
    const failed = {
      unreachable: 'offline',
      failed: 'offline',
      'cursor-ahead': 'offline',
      'too-large': 'offline',
      refused: 'offline',
      'signed-out': 'signed-out',
      outdated: 'outdated',
    } as const;
    return {
      state: last.failure ? failed[last.failure] : 'ok',
      lastContact: last.lastContact,
      waiting: await copy.db.outbox.count(),
      refused: refused.map(({ event, reason }) => ({ what: event.type, reason })),
    };
  }

  async #loop(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#once();
      } while (this.#again);
    } catch (error) {
      this.#ports.log('synchronising failed on this computer', error);
    } finally {
      // In the same turn as the last look at `#again`, so that no call falls between the two.
      this.#running = undefined;
    }
  }

  async #once(): Promise<void> {
    const copy = await this.#connections.find();
    if (!copy) return;
    const { server, token } = copy.connection;
    const store = new DexieSyncStore(copy.db, copy.connection);
    const before = await lastTry(copy);
    try {
      await this.#startAnewAfterUpgrade(copy, store);
      const changed = await synchronise(
        store,
        httpBackend(server, token, this.#ports.fetch, this.#ports.clock),
      );
      await this.#note(copy, { failure: null, lastContact: this.#ports.clock().toISOString() });
      this.#retries = 0;
      await this.#changed(changed);
      if (before.failure) await this.#ports.tellPages();
    } catch (error) {
      // The person disconnected meanwhile: there is nothing left to note it in.
      if ((await this.#connections.find()) !== copy) return;
      if (!(error instanceof BackendError)) this.#ports.log('synchronising failed', error);
      const failure = error instanceof BackendError ? error.failure : 'failed';
      await this.#note(copy, { ...before, failure });
      if (before.failure !== failure) await this.#ports.tellPages();
      await this.#retryLater(copy);
    }
  }

  /** What an older version of this extension could not read, it passed over: ask for everything once more. */
  async #startAnewAfterUpgrade(copy: LocalCopy, store: DexieSyncStore): Promise<void> {
    const version = this.#ports.version();
    const row = await copy.db.meta.get('version');
    if (row?.value === version) return;
    if (row) await store.startAnew();
    await copy.db.meta.put({ name: 'version', value: version });
  }

  /** Only while the worker happens to live; the alarm and the heartbeats of visible pages do the rest. */
  async #retryLater(copy: LocalCopy): Promise<void> {
    clearTimeout(this.#timer);
    const delay = retryDelays[this.#retries];
    if (delay === undefined || (await copy.db.outbox.count()) === 0) return;
    this.#retries += 1;
    this.#timer = setTimeout(() => void this.run(), delay);
  }

  async #note(copy: LocalCopy, value: LastTry): Promise<void> {
    await copy.db.meta.put({ name: 'last-try', value });
  }
}

async function lastTry(copy: LocalCopy): Promise<LastTry> {
  const row = await copy.db.meta.get('last-try');
  return { failure: null, lastContact: null, ...(row?.value as Partial<LastTry> | undefined) };
}
