import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { WorkerPorts } from '../../../lib/worker/worker-ports.ts';

/** A browser whose worker can be ended at any step: what is on disk and in session storage stays, the rest is gone. */
export interface MortalBrowser {
  /** Ports for a new worker. It is ended at the `dieAt`th step inside a refresh (from 1; never, when left out). */
  revive(dieAt?: number): Life;
}

export interface Life {
  ports: WorkerPorts;
  /** Resolves when the worker has been ended, with the name of the step. */
  ended: Promise<string>;
  /** How many steps inside a refresh the worker has come through. */
  steps(): number;
}

/** Never resolves, as nothing does in a worker that has been ended. */
const hung = new Promise<never>(() => {});

/**
 * Steps are every place inside a refresh at which the worker waits: taking the lock, reading and writing session
 * storage, beginning a transaction of IndexedDB and having it committed, sending the request, the server's having
 * answered, and the answer's having been read. A transaction that is open at the end is aborted, as browsers do; locks
 * are given back; a request that is on its way reaches the server or not.
 */
export function mortalBrowser(clock: () => Date): MortalBrowser {
  const disk = new IDBFactory();
  const session = new Map<string, unknown>();
  return { revive: (dieAt) => live({ disk, session, clock, dieAt }) };
}

interface Given {
  disk: IDBFactory;
  session: Map<string, unknown>;
  clock: () => Date;
  dieAt: number | undefined;
}

function live({ disk, session, clock, dieAt }: Given): Life {
  let dead = false;
  let refreshing = 0;
  let passed = 0;
  const transactions = new Set<IDBTransaction>();
  const locks = new Map<string, Promise<unknown>>();
  let tellEnd = (_step: string) => {};
  const ended = new Promise<string>((resolve) => {
    tellEnd = resolve;
  });

  const end = (step: string) => {
    dead = true;
    for (const transaction of transactions) abort(transaction);
    tellEnd(step);
  };
  /** Counts a step; true when the worker has come to its end. */
  const step = (name: string): boolean => {
    if (dead) return true;
    if (refreshing === 0) return false;
    passed += 1;
    if (passed === dieAt) end(name);
    return dead;
  };
  const around = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
    if (step(`before ${name}`)) return hung;
    const result = await work();
    return step(`after ${name}`) ? hung : result;
  };

  Dexie.dependencies.indexedDB = mortalDisk(disk, {
    begin(open) {
      if (step('before a transaction')) throw new DOMException('The worker has ended', 'AbortError');
      const transaction = open();
      transactions.add(transaction);
      transaction.addEventListener('complete', () => {
        transactions.delete(transaction);
        step('after a transaction');
      });
      transaction.addEventListener('abort', () => transactions.delete(transaction));
      return transaction;
    },
  });

  const ports: WorkerPorts = {
    clock,
    session: {
      get: (key) => around('reading the session', () => structuredClone(session.get(key))),
      set: (key, value) => around('writing the session', () => void session.set(key, structuredClone(value))),
      remove: async (key) => void session.delete(key),
      keys: async () => [...session.keys()],
    },
    local: { get: async () => undefined, set: async () => {} },
    managed: async () => ({}),
    siteScripts: {
      isAllowed: async () => false,
      register: async () => {},
      start: async () => {},
      end: async () => {},
    },
    exclusively: (name, work) => {
      const isRefresh = name.startsWith('refresh:');
      const run = async () => {
        if (dead) return hung;
        if (isRefresh) refreshing += 1;
        try {
          return await work();
        } finally {
          if (isRefresh) refreshing -= 1;
        }
      };
      const turn = (locks.get(name) ?? Promise.resolve()).then(run, run);
      locks.set(name, turn);
      return turn;
    },
    fetch: async (input, init) => {
      if (step('before the request is sent')) return hung;
      const sent = fetch(input, init);
      // The browser has handed it over: from here on the server does its part, whoever lives.
      if (step('while the request is on its way')) {
        await sent.catch(() => undefined);
        return hung;
      }
      const response = await sent;
      if (step('when the answer begins')) return hung;
      const text = await response.text();
      if (step('when the answer is read')) return hung;
      return new Response(text, response);
    },
    tellTab: async () => {},
    tabAddress: async () => null,
    tellPages: async () => {},
    showCount: async () => {},
    showTab: async () => false,
    openTab: async () => {},
    mayReportPages: async () => true,
    showIcon: async () => {},
    findShortcut: async () => null,
    openSettings: async () => {},
    openDashboard: async () => {},
    showPalette: async () => true,
    log: (what, error) => {
      if (!dead) console.error(what, error);
    },
    version: () => '1.0.0',
    viewer: () => ({ locale: 'en-GB', timeZone: 'UTC' }),
    deviceName: () => 'A mortal browser',
  };
  return { ports, ended, steps: () => passed };
}

/** The disk as one life of the worker sees it: each transaction is announced. */
function mortalDisk(
  disk: IDBFactory,
  { begin }: { begin(open: () => IDBTransaction): IDBTransaction },
): IDBFactory {
  const open: IDBFactory['open'] = (name, version) => {
    const request = version === undefined ? disk.open(name) : disk.open(name, version);
    request.addEventListener('success', () => {
      const db = request.result;
      const transaction = db.transaction.bind(db);
      db.transaction = (...given: Parameters<typeof transaction>) => begin(() => transaction(...given));
    });
    return request;
  };
  return new Proxy(disk, {
    get(target, name) {
      if (name === 'open') return open;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was committed already: the disk has it.
  }
}
