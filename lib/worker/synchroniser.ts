import type { SyncView } from '../messages/panel-messages.ts';
import { DexieSyncStore } from '../store/dexie-sync-store.ts';
import { BackendError, type BackendFailure } from '../sync/backend.ts';
import type { Changed } from '../sync/sync-store.ts';
import { synchronise } from '../sync/synchronise.ts';
import type { Connections } from './connections.ts';
import { httpBackend } from './http-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import { sendPageCounts } from './page-counts.ts';
import { sendPreferences } from './preferences.ts';
import { sendShowings } from './showings.ts';
import { sendSopCounts } from './sop-counts.ts';
import { fetchSopPictures } from './sop-pictures.ts';
import { fetchSopUses } from './sop-uses.ts';
import { sendTraining } from './training.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface LastTry {
  failure: BackendFailure | null;
  lastContact: string | null;
  /** The backend's own sentence, where it says what to do. */
  message?: string | null;
}

/** After a failure while something waits: soon at first, then every half minute by the alarm. */
const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Failures about which the backend knows better than this program what a person should do. */
const says: ReadonlySet<BackendFailure> = new Set(['signed-out', 'outdated', 'busy']);

const longestRest = 600_000;

/** How old (ms) the counts may be by which reviews are weighed. */
const usesAge = 6 * 3_600_000;

/** How it goes with one copy. */
interface Course {
  running: Promise<void> | undefined;
  again: boolean;
  retries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

type HearChanged = (copy: LocalCopy, changed: Changed) => Promise<void>;

/** Keeps the local copies and their backends in step: one run at a time for each, again when asked meanwhile. A backend
 *  that does not answer holds up no other. */
export class Synchroniser {
  readonly #ports: WorkerPorts;
  readonly #connections: Connections;
  readonly #changed: HearChanged;
  readonly #courses = new Map<LocalCopy, Course>();

  constructor(ports: WorkerPorts, connections: Connections, changed: HearChanged) {
    this.#ports = ports;
    this.#connections = connections;
    this.#changed = changed;
  }

  /** Sends and fetches now, for one copy or for all. Resolves when a run that began after this call has ended; never
   *  rejects. */
  async run(copy?: LocalCopy): Promise<void> {
    if (copy) return this.#run(copy);
    const copies = await this.#connections.all().catch((error: unknown): LocalCopy[] => {
      this.#ports.log('the connections cannot be read', error);
      return [];
    });
    for (const known of this.#courses.keys()) if (!copies.includes(known)) this.#courses.delete(known);
    await Promise.all(copies.map((one) => this.#run(one)));
  }

  #run(copy: LocalCopy): Promise<void> {
    const course = this.#courseOf(copy);
    if (course.running) course.again = true;
    else course.running = this.#loop(copy, course);
    return course.running;
  }

  #courseOf(copy: LocalCopy): Course {
    const known = this.#courses.get(copy);
    if (known) return known;
    const course: Course = { running: undefined, again: false, retries: 0, timer: undefined };
    this.#courses.set(copy, course);
    return course;
  }

  /** How fresh the copy is and what waits, for people. */
  async view(copy: LocalCopy): Promise<SyncView> {
    const [last, refused, waiting] = await Promise.all([
      lastTry(copy),
      copy.db.refused.orderBy('at').reverse().limit(5).toArray(),
      copy.db.outbox.count(),
    ]);
    const failed = {
      unreachable: 'offline',
      failed: 'offline',
      'cursor-ahead': 'offline',
      'too-large': 'offline',
      refused: 'offline',
      busy: 'offline',
      'signed-out': 'signed-out',
      outdated: 'outdated',
    } as const;
    return {
      state: last.failure ? failed[last.failure] : 'ok',
      message: last.message ?? null,
      lastContact: last.lastContact,
      waiting,
      refused: refused.map(({ event, reason }) => ({ what: event.type, reason })),
    };
  }

  async #loop(copy: LocalCopy, course: Course): Promise<void> {
    try {
      do {
        course.again = false;
        await this.#once(copy, course);
      } while (course.again);
    } catch (error) {
      this.#ports.log('synchronising failed on this computer', error);
    } finally {
      // In the same turn as the last look at `again`, so that no call falls between the two.
      course.running = undefined;
    }
  }

  async #once(copy: LocalCopy, course: Course): Promise<void> {
    if (!(await this.#connections.has(copy))) return;
    const { server } = copy.connection;
    const token = this.#connections.tokensOf(copy.connection);
    const store = new DexieSyncStore(copy.db, copy.connection);
    const before = await lastTry(copy);
    if (await this.#isResting(copy)) return;
    try {
      await this.#startAnewAfterUpgrade(copy, store);
      // Before what it may be required for.
      await sendTraining(copy, { fetch: this.#ports.fetch, token });
      const changed = await synchronise(
        store,
        httpBackend(server, token, this.#ports.fetch, this.#ports.clock),
      );
      await this.#note(copy, { failure: null, lastContact: this.#ports.clock().toISOString() });
      course.retries = 0;
      await this.#changed(copy, changed);
      await sendPreferences(copy, { fetch: this.#ports.fetch, token });
      await sendShowings(copy, { fetch: this.#ports.fetch, token });
      await fetchSopPictures(copy, { fetch: this.#ports.fetch, token });
      const asking = { fetch: this.#ports.fetch, token, now: this.#ports.clock() };
      if (await this.#ports.mayReportPages()) {
        await sendPageCounts(copy, asking);
        await sendSopCounts(copy, asking);
      }
      if (await fetchSopUses(copy, { ...asking, age: usesAge })) await this.#ports.tellPages();
      if (before.failure) await this.#ports.tellPages();
    } catch (error) {
      // The person disconnected meanwhile: there is nothing left to note it in.
      if (!(await this.#connections.has(copy))) return;
      if (error instanceof BackendError && isEnded(error) && (await this.#connections.dropEnded(copy))) {
        return this.#changed(copy, { workspace: true, flags: true, choices: true, sops: true, records: [] });
      }
      if (!(error instanceof BackendError)) this.#ports.log('synchronising failed', error);
      const failure = error instanceof BackendError ? error.failure : 'failed';
      const message = error instanceof BackendError && says.has(error.failure) ? error.message : null;
      await this.#note(copy, { ...before, failure, message });
      if (error instanceof BackendError && error.retryAfter !== null)
        await this.#rest(copy, error.retryAfter);
      if (before.failure !== failure) await this.#ports.tellPages();
      await this.#retryLater(copy, course);
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
  async #retryLater(copy: LocalCopy, course: Course): Promise<void> {
    clearTimeout(course.timer);
    const delay = retryDelays[course.retries];
    if (delay === undefined || (await copy.db.outbox.count()) === 0) return;
    course.retries += 1;
    course.timer = setTimeout(() => void this.run(copy), delay);
  }

  /** The backend has asked for some quiet, in seconds. A worker that is ended meanwhile keeps to it too. */
  async #rest(copy: LocalCopy, seconds: number): Promise<void> {
    const until = this.#ports.clock().getTime() + seconds * 1000;
    await this.#ports.session.set(restKey(copy), until);
  }

  async #isResting(copy: LocalCopy): Promise<boolean> {
    const until = await this.#ports.session.get(restKey(copy));
    const left = typeof until === 'number' ? until - this.#ports.clock().getTime() : 0;
    // Never longer than a backend is believed: this computer's clock may have been put back.
    return left > 0 && left <= longestRest;
  }

  async #note(copy: LocalCopy, value: LastTry): Promise<void> {
    await copy.db.meta.put({ name: 'last-try', value });
  }
}

/** The person has signed out everywhere, or left the workspace: its data has no business here any more. */
function isEnded({ code }: BackendError): boolean {
  return code === 'signed-out-everywhere' || code === 'member-removed';
}

function restKey(copy: LocalCopy): string {
  return `rest:${copy.connection.id}`;
}

async function lastTry(copy: LocalCopy): Promise<LastTry> {
  const row = await copy.db.meta.get('last-try');
  return { failure: null, lastContact: null, message: null, ...(row?.value as Partial<LastTry> | undefined) };
}
