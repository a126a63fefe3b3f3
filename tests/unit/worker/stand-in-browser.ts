import type { PageCommand, PaletteCommand } from '../../../lib/messages/page-messages.ts';
import type { Sender, WorkerPorts } from '../../../lib/worker/worker-ports.ts';

/** The browser as the worker sees it: what lasts (session storage, IndexedDB) outlives each worker made from it. */
export interface StandInBrowser {
  ports: WorkerPorts;
  /** What was said to tabs, in order. */
  told: { tab: number; command: PageCommand | PaletteCommand }[];
  /** What the company has set for the browser. */
  policy: { set: unknown };
  /** Origins the person permits, the sites whose script is registered, and those in whose tabs it was started. */
  sites: { allowed: Set<string>; registered: string[]; started: string[] };
  /** How often the extension's pages were told to look again. */
  pagesTold: () => number;
  badge: () => number;
  /** The tabs that were brought to the front and the addresses that were opened, in order. */
  shown: string[];
  /** The tabs whose icon was set, and whether it has its colour. */
  icons: Map<number, boolean>;
  /** What the tabs show. */
  addresses: Map<number, string>;
}

export function standInBrowser(): StandInBrowser {
  const session = new Map<string, unknown>();
  const local = new Map<string, unknown>();
  const policy: StandInBrowser['policy'] = { set: {} };
  const sites: StandInBrowser['sites'] = { allowed: new Set(), registered: [], started: [] };
  const told: StandInBrowser['told'] = [];
  const icons = new Map<number, boolean>();
  const addresses = new Map<number, string>();
  const queues = new Map<string, Promise<unknown>>();
  const shown: string[] = [];
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
    local: {
      get: async (key) => structuredClone(local.get(key)),
      set: async (key, value) => void local.set(key, structuredClone(value)),
    },
    managed: async () => structuredClone(policy.set),
    siteScripts: {
      isAllowed: async (origin) => sites.allowed.has(origin),
      register: async (list) => {
        sites.registered = list.map(({ origin, host }) => `${host} ${origin}`);
      },
      start: async ({ origin }) => void sites.started.push(origin),
      end: async (origin) => void sites.allowed.delete(origin),
    },
    exclusively: (name, work) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
      queues.set(name, turn);
      return turn;
    },
    fetch: (input, init) => fetch(input, init),
    tellTab: async (tab, command) => void told.push({ tab, command }),
    tabAddress: async (tab) => addresses.get(tab) ?? null,
    tellPages: async () => {
      pages += 1;
    },
    showCount: async (count) => {
      badge = count;
    },
    openSettings: async () => {},
    openDashboard: async () => {},
    showPalette: async () => true,
    showTab: async (tab) => addresses.has(tab) && shown.push(`tab ${tab}`) > 0,
    openTab: async (address) => void shown.push(address),
    mayReportPages: async () => true,
    showIcon: async (tab, isActive) => void icons.set(tab, isActive),
    findShortcut: async () => 'Alt+Shift+O',
    log: (what, error) => {
      throw new Error(what, { cause: error });
    },
    version: () => '1.0.0',
    viewer: () => ({ locale: 'en-GB', timeZone: 'Europe/Berlin' }),
    deviceName: () => 'Test browser',
  };
  return { ports, shown, told, addresses, icons, policy, sites, pagesTold: () => pages, badge: () => badge };
}

export const page = (tab = 1, document = 'doc-1'): Sender => ({ tab, frame: 0, document, from: 'page' });
export const panel = (tab = 1, frame = 5, document = 'panel-1'): Sender => ({
  tab,
  frame,
  document,
  from: 'panel',
});
export const dashboard: Sender = { tab: 1, frame: 0, document: 'dashboard', from: 'dashboard' };
export const sidePanel: Sender = { tab: null, frame: 0, document: 'sidepanel', from: 'sidepanel' };
export const settings: Sender = { tab: null, frame: 0, document: 'settings', from: 'settings' };
