import type * as z from 'zod/mini';
import { dashboardMessage } from '../messages/dashboard-messages.ts';
import { dayMessage } from '../messages/day-messages.ts';
import { pageMessage } from '../messages/page-messages.ts';
import { paletteMessage } from '../messages/palette-messages.ts';
import { panelMessage } from '../messages/panel-messages.ts';
import { settingsMessage } from '../messages/settings-messages.ts';
import { sideMessage } from '../messages/side-messages.ts';
import { trainingMessage } from '../messages/training-messages.ts';
import { workspaceMessage } from '../messages/workspace-messages.ts';
import { recordKey } from '../records/record-key.ts';
import type { Changed } from '../sync/sync-store.ts';
import { Connections } from './connections.ts';
import { answerDashboard } from './dashboard-desk.ts';
import { answerDay } from './day-desk.ts';
import { DeviceSignIn } from './device-sign-in.ts';
import { DraftDesk } from './draft-desk.ts';
import { hasReturned } from './hidden.ts';
import { HostSwitches } from './host-switches.ts';
import { keepCount } from './keep-count.ts';
import { ListBook } from './list-book.ts';
import { refreshLists } from './list-desk.ts';
import { LiveLines } from './live-lines.ts';
import type { LocalCopy } from './local-copy.ts';
import { OwnSites } from './own-sites.ts';
import { answerPage, type Desk } from './page-desk.ts';
import { answerPalette, openPalette } from './palette-desk.ts';
import { answerPanel } from './panel-desk.ts';
import { answerSettings, lookAtSignIn } from './settings-desk.ts';
import { answerSide } from './side-desk.ts';
import { SopFinder } from './sop-finder.ts';
import { Synchroniser } from './synchroniser.ts';
import { TabBook } from './tab-book.ts';
import { tellTabsAbout } from './tell-tabs.ts';
import { answerTraining } from './training-desk.ts';
import { withTargets } from './with-targets.ts';
import type { Sender, WorkerPorts } from './worker-ports.ts';
import { answerWorkspaces } from './workspace-desk.ts';

/** What the browser may ask of the worker. */
export interface Worker {
  /** Answers a message, or returns undefined for one that is not for the worker or does not parse. */
  message(content: unknown, sender: Sender): Promise<unknown>;
  /** The browser has started: show what waits, then fetch and send. */
  started(): Promise<void>;
  /** The company's settings for this browser, or what the person permits in it, are others now. */
  hostsChanged(): Promise<void>;
  /** The alarm: fetch and send, whoever is looking. */
  alarm(): Promise<void>;
  togglePanel(tab: number): Promise<void>;
  /** Opens or closes the command palette in a tab. */
  togglePalette(tab: number): Promise<void>;
  tabClosed(tab: number): Promise<void>;
}

/** The background worker, given the browser. It keeps nothing that matters in memory. */
export function createWorker(ports: WorkerPorts): Worker {
  const connections = new Connections(ports);
  const tabs = new TabBook(ports);
  const sync = new Synchroniser(ports, connections, (copy, changed) => announce(desk, copy, changed));
  const live = new LiveLines(connections, (copy) => void sync.run(copy));
  const desk: Desk = {
    ports,
    connections,
    find: () => connections.find(),
    tabs,
    sync,
    live,
    drafts: new DraftDesk(),
    signIn: new DeviceSignIn(ports, connections),
    lists: new ListBook(ports, connections, ({ host, account, object }) =>
      tellTabsAbout(desk, [recordKey({ host, account, object, id: '' })]),
    ),
    switches: new HostSwitches(ports),
    sites: new OwnSites(ports),
    finder: new SopFinder(ports),
  };
  return {
    message: (content, sender) => answer(desk, content, sender),
    started: async () => {
      await keepCount(desk);
      await desk.sites.restore();
      await sync.run();
    },
    hostsChanged: async () => {
      await desk.sites.restore();
      await ports.tellPages();
      await tellTabsAbout(desk, null);
    },
    alarm: async () => {
      await lookAtSignIn(desk);
      await showReturned(desk);
      await sync.run();
      await refreshLists(desk);
      // The browser may have ended the worker in the middle of it.
      for (const copy of await connections.all()) void desk.finder.keepUp(copy);
      // Time alone makes things due.
      await keepCount(desk);
    },
    togglePanel: (tab) => ports.tellTab(tab, { type: 'panel.toggle' }),
    togglePalette: async (tab) => void (await openPalette(desk, tab)),
    tabClosed: (tab) => tabs.close(tab),
  };
}

/** Tells the tabs when what was hidden until now is to be shown again. Alarms are half a minute apart, or late. */
async function showReturned(desk: Desk): Promise<void> {
  const now = desk.ports.clock();
  const name = 'returned';
  const last = await desk.ports.session.get(name);
  const from = new Date(typeof last === 'number' ? last : now.getTime() - 60_000);
  await desk.ports.session.set(name, now.getTime());
  const copies = await desk.connections.all();
  const returned = await Promise.all(copies.map((copy) => hasReturned(copy, from, now)));
  if (returned.includes(true)) await tellTabsAbout(desk, null);
}

/** Each kind of sender has its own messages; nobody can send another's. What our own pages say may name the connection
 *  that it is about: a page that shows one workspace never writes to another that was chosen meanwhile. */
async function answer(whole: Desk, said: unknown, sender: Sender): Promise<unknown> {
  const isOwn = sender.from === 'dashboard' || sender.from === 'settings' || sender.from === 'sidepanel';
  const { connection, content } = isOwn ? withoutConnection(said) : { content: said };
  const desk = connection === undefined ? whole : { ...whole, find: () => whole.connections.get(connection) };
  if (isOwn) {
    const found = await parsed(workspaceMessage, content, (message) => answerWorkspaces(desk, message));
    if (found !== undefined) return found;
  }
  if (sender.from === 'page')
    return parsed(pageMessage, content, (message) => answerPage(desk, message, sender));
  if (sender.from === 'panel')
    return parsed(panelMessage, content, (message) => answerPanel(desk, message, sender));
  if (sender.from === 'palette' || sender.from === 'settings' || sender.from === 'dashboard') {
    const found = await parsed(paletteMessage, content, (message) => answerPalette(desk, message, sender));
    if (found !== undefined || sender.from === 'palette') return found;
  }
  if (sender.from === 'dashboard' || sender.from === 'sidepanel') {
    const day = await parsed(dayMessage, content, (message) => answerDay(desk, message));
    if (day !== undefined) return day;
  }
  if (sender.from === 'sidepanel') {
    const training = await parsed(trainingMessage, content, async (message) =>
      answerTraining(desk, await desk.find(), message),
    );
    if (training !== undefined) return training;
  }
  if (sender.from === 'sidepanel')
    return parsed(sideMessage, content, (message) => answerSide(desk, message));
  if (sender.from === 'settings')
    return parsed(settingsMessage, content, (message) => answerSettings(desk, message));
  if (sender.from === 'dashboard')
    return parsed(dashboardMessage, content, (message) => answerDashboard(desk, message));
  return undefined;
}

function withoutConnection(said: unknown): { connection?: string; content: unknown } {
  if (typeof said !== 'object' || said === null || !('connection' in said)) return { content: said };
  const { connection, ...content } = said;
  return typeof connection === 'string' ? { connection, content } : { content: said };
}

async function parsed<T extends z.ZodMiniType>(
  schema: T,
  content: unknown,
  use: (message: z.infer<T>) => Promise<unknown>,
): Promise<unknown> {
  const result = schema.safeParse(content);
  return result.success ? use(result.data) : undefined;
}

async function announce(desk: Desk, copy: LocalCopy, changed: Changed): Promise<void> {
  const isAny = changed.workspace || changed.flags || changed.sops || changed.records.length > 0;
  if (!isAny) return;
  await keepCount(desk);
  await desk.ports.tellPages();
  if (changed.workspace || changed.sops) void desk.finder.keepUp(copy);
  await tellTabsAbout(
    desk,
    changed.workspace || changed.choices || changed.sops ? null : await withTargets(copy, changed.records),
  );
}
