import type { PageCommand } from '../../../lib/messages/page-messages.ts';
import type { Sender, WorkerPorts } from '../../../lib/worker/worker-ports.ts';

/** The browser as the worker sees it: what lasts (session storage, IndexedDB) outlives each worker made from it. */
export interface StandInBrowser {
  ports: WorkerPorts;
  /** What was said to tabs, in order. */
  told: { tab: number; command: PageCommand }[];
  /** How often the extension's pages were told to look again. */
  pagesTold: () => number;
  badge: () => number;
}

export function standInBrowser(): StandInBrowser {
  const session = new Map<string, unknown>();
  const told: StandInBrowser['told'] = [];
  const queues = new Map<string, Promise<unknown>>();
  let pages = 0;
  let badge = 0;
  const ports: WorkerPorts = {
    clock: () => new Date(),
    session: {
      get: async (key) => structuredClone(session.get(key)),
      set: async (key, value) => void session.set(key, structuredClone(value)),
      remove: async (key) => void session.delete(key),
      keys: async () => [...session.keys()],
    },
    exclusively: (name, work) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
      queues.set(name, turn);
      return turn;
    },
    fetch: (input, init) => fetch(input, init),
    tellTab: async (tab, command) => void told.push({ tab, command }),
    tellPages: async () => {
      pages += 1;
    },
    showCount: async (count) => {
      badge = count;
    },
    openSettings: async () => {},
    log: (what, error) => {
      throw new Error(what, { cause: error });
    },
    version: () => '1.0.0',
    viewer: () => ({ locale: 'en-GB', timeZone: 'Europe/Berlin' }),
    deviceName: () => 'Test browser',
  };
  return { ports, told, pagesTold: () => pages, badge: () => badge };
}

export const page = (tab = 1, document = 'doc-1'): Sender => ({ tab, frame: 0, document, from: 'page' });
export const panel = (tab = 1, frame = 5, document = 'panel-1'): Sender => ({
  tab,
  frame,
  document,
  from: 'panel',
});
export const dashboard: Sender = { tab: 1, frame: 0, document: 'dashboard', from: 'dashboard' };
export const settings: Sender = { tab: null, frame: 0, document: 'settings', from: 'settings' };
