import { findAdapter } from '../hosts/adapters.ts';
import { findContainer } from '../hosts/find-container.ts';
import type { LineAnswer, PackAnswer, PageMessage } from '../messages/page-messages.ts';
import { pageStyles } from '../overlay/page-styles.ts';
import { type HostId, type RecordRef, recordKey } from '../records/record-ref.ts';
import type { Pack } from '../sync/pack-protocol.ts';
import { pageWords } from '../text/page-words.ts';
import { answerLine } from './answer-line.ts';
import { chooseFor, noteSeen } from './choose-for.ts';
import type { Connections } from './connections.ts';
import { copyAt } from './copy-at.ts';
import type { DeviceSignIn } from './device-sign-in.ts';
import type { DraftDesk } from './draft-desk.ts';
import { findEdge, findSide, keepEdge, keepSide } from './edge-desk.ts';
import { fetchWhenNew } from './fetch-when-new.ts';
import { type Guided, guide } from './guide.ts';
import { findHidden } from './hidden.ts';
import type { HostSwitches } from './host-switches.ts';
import type { ListBook } from './list-book.ts';
import { answerList } from './list-desk.ts';
import type { LiveLines } from './live-lines.ts';
import type { LocalCopy } from './local-copy.ts';
import { newObservations } from './new-observations.ts';
import type { OwnSites } from './own-sites.ts';
import { countPage } from './page-counts.ts';
import { readObservations } from './read-observations.ts';
import type { SopFinder } from './sop-finder.ts';
import type { Synchroniser } from './synchroniser.ts';
import type { TabBook } from './tab-book.ts';
import type { Sender, WorkerPorts } from './worker-ports.ts';

export interface Desk {
  ports: WorkerPorts;
  connections: Connections;
  /** The copy that a message of the extension's own pages is about: that of the connection which it names, else the
   *  chosen one. */
  find(): Promise<LocalCopy | undefined>;
  tabs: TabBook;
  sync: Synchroniser;
  live: LiveLines;
  drafts: DraftDesk;
  signIn: DeviceSignIn;
  lists: ListBook;
  switches: HostSwitches;
  sites: OwnSites;
  finder: SopFinder;
}

/** Answers what content scripts say. */
export async function answerPage(desk: Desk, message: PageMessage, sender: Sender): Promise<unknown> {
  const copy = await copyFor(desk, message, sender);
  switch (message.type) {
    case 'page.record':
      return showRecord(desk, copy, message, sender);
    case 'page.approach':
      return approach(desk, copy, message.record);
    case 'page.observed':
      return takeObservations(desk, copy, message, sender);
    case 'page.heartbeat':
      return heartbeat(desk, copy, sender);
    case 'page.resolve':
      return { account: (await desk.connections.findAccount(message.record)) ?? null };
    case 'page.pack':
      return {
        packs: await findPacks(copy, message.host),
        names: findAdapter(message.host)?.names ?? {},
        styles: pageStyles,
        words: pageWords(),
        edge: await findEdge(copy, message.host),
        side: await findSide(copy, message.host),
      } satisfies PackAnswer;
    case 'page.edge':
      if (copy) await keepEdge(copy, message.host, message.place, desk.ports.clock());
      return { ok: true };
    case 'page.side':
      if (copy) await keepSide(copy, message.host, message.side, desk.ports.clock());
      return { ok: true };
    case 'page.list':
      return answerList(desk, copy, message, sender);
    case 'page.frame':
      await desk.tabs.expectFrame(sender, message.nonce);
      return { ok: true };
    case 'page.missing':
      await noteMissing(desk, copy, message, sender);
      return { ok: true };
  }
}

/** The copy of the workspace that a page belongs to. */
async function copyFor(desk: Desk, message: PageMessage, sender: Sender): Promise<LocalCopy | undefined> {
  if ('record' in message && message.record && 'account' in message.record)
    return desk.connections.findFor(message.record);
  if (message.type === 'page.list') {
    const { host, account } = message;
    return desk.connections.findFor(account === null ? { host } : { host, account });
  }
  if ('host' in message && message.host) return desk.connections.findFor({ host: message.host });
  const entry = sender.tab === null ? undefined : await desk.tabs.find(sender.tab);
  return copyAt(desk, entry?.document === sender.document ? entry : undefined);
}

async function showRecord(
  desk: Desk,
  copy: LocalCopy | undefined,
  { record, at, pack, host = record?.host }: Extract<PageMessage, { type: 'page.record' }>,
  sender: Sender,
): Promise<LineAnswer> {
  const off = host ? await desk.switches.findOff(copy, host) : null;
  const ours = record !== null && copy !== undefined && !off && (await copy.hasAccount(record));
  const isForeign = record !== null && copy !== undefined && !off && !ours;
  const inside = ours ? await findInside(desk, record, sender) : null;
  // Of an account that is not the workspace's, and of a host that is off, not even the id is written down.
  await desk.tabs.show(
    sender,
    { record: ours ? record : null, inside, host: host ?? null, foreign: isForeign, off },
    at ?? 0,
  );
  await desk.ports.tellPages();
  if (ours) await fetchWhenNew(desk, copy, record);
  const guided = await guide(desk, copy, record, inside);
  if (sender.tab !== null) await desk.ports.showIcon(sender.tab, await isActive(desk, copy, guided, host));
  const said = await answer(desk, guided, sender);
  return ours ? { ...said, ...(await otherPack(copy, record.host, pack)) } : said;
}

/** The record within which a tab's address shows its record. */
async function findInside({ ports }: Desk, record: RecordRef, { tab }: Sender): Promise<RecordRef | null> {
  const address = tab === null ? null : await ports.tabAddress(tab);
  return (address && findContainer(record, address)) || null;
}

/** Whether Waymark does anything on a page: on one without a record it still marks lists. */
async function isActive(
  { ports }: Desk,
  copy: LocalCopy | undefined,
  guided: Guided,
  host: HostId | undefined,
): Promise<boolean> {
  if (guided.show || guided.why === 'no-motion') return true;
  if (guided.why !== 'no-record' || !copy || !host) return false;
  return (await findHidden(copy, { host, record: null }, ports.clock())) === null;
}

/** The packs of a host, newest first. The one that ships comes along: the browser may not understand a newer one. */
async function findPacks(copy: LocalCopy | undefined, host: HostId): Promise<Pack[]> {
  const ships = findAdapter(host)?.pack;
  const served = await copy?.findPack(host);
  const isNewer = served && ships && served.version > ships.version;
  return [...(isNewer ? [served] : []), ...(ships ? [ships] : [])];
}

/** The pack to go on with, where the script does not have it already: the newest good one. */
async function otherPack(
  copy: LocalCopy,
  host: HostId,
  present: number | undefined,
): Promise<Pick<LineAnswer, 'pack'>> {
  const [pack] = await findPacks(copy, host);
  // A script of before does not say what it has, and would not take another.
  return !pack || present === undefined || present === pack.version ? {} : { pack };
}

async function takeObservations(
  desk: Desk,
  copy: LocalCopy | undefined,
  { record, observations: seen, locale = '' }: Extract<PageMessage, { type: 'page.observed' }>,
  sender: Sender,
): Promise<LineAnswer> {
  const shown = sender.tab === null ? undefined : await desk.tabs.find(sender.tab);
  const current =
    shown?.document === sender.document &&
    shown.record !== null &&
    recordKey(shown.record) === recordKey(record);
  const now = desk.ports.clock();
  const published = await copy?.findPlaybook();
  const off = await desk.switches.findOff(copy, record.host);
  // A viewer may not write, and what a page shows would be written.
  const mayWrite = copy?.connection.member.access !== 'viewer';
  const hidden = copy && (await findHidden(copy, { host: record.host, record }, now));
  if (!copy || !published || !current || !mayWrite || off || hidden || !(await copy.hasAccount(record))) {
    return answer(desk, await guide(desk, copy, record, shown?.inside), sender);
  }
  const untaken = await copy.offProperties(record.host);
  const taken = seen.filter(({ property }) => !untaken.has(property));
  const { read, page } = readObservations(taken, published, locale, shown.locale);
  await desk.tabs.noteLocale(sender, page);
  const added = await desk.ports.exclusively(`record:${recordKey(record)}`, async () => {
    const observations = newObservations(read, await copy.stateOf(record, now), published);
    if (observations.length === 0) return false;
    await copy.record({
      id: crypto.randomUUID(),
      type: 'record.observed',
      record,
      occurredAt: now.toISOString(),
      playbook: published.version,
      observations,
    });
    return true;
  });
  if (added) {
    await desk.ports.tellPages();
    void desk.sync.run(copy);
  }
  return answer(desk, await guide(desk, copy, record, shown.inside), sender);
}

async function heartbeat(desk: Desk, copy: LocalCopy | undefined, sender: Sender): Promise<LineAnswer> {
  if (copy) await stayInTouch(desk, copy);
  const shown = sender.tab === null ? undefined : await desk.tabs.find(sender.tab);
  const record = shown?.document === sender.document ? shown.record : null;
  const guided = await guide(desk, copy, record, shown?.inside);
  // Only a tab that somebody looks at sends heartbeats.
  if (guided.show) await noteSeen(desk, guided);
  return answer(desk, guided, sender);
}

/** Somebody is looking: keep the line to the backend open, and try again what did not get through. */
export async function stayInTouch(desk: Desk, copy: LocalCopy): Promise<void> {
  void desk.live.ensure();
  const { state, waiting } = await desk.sync.view(copy);
  if (state !== 'ok' || waiting > 0) void desk.sync.run(copy);
}

async function answer(desk: Desk, guided: Guided, sender: Sender): Promise<LineAnswer> {
  if (!guided.show) return guided;
  const entry = sender.tab === null ? undefined : await desk.tabs.find(sender.tab);
  return answerLine(desk, guided, await chooseFor(desk, guided, entry ?? { since: 0 }));
}

/** The line of a record that a tab may show in a moment. No card is spent on it, and the tab's book does not hear of it. */
async function approach(desk: Desk, copy: LocalCopy | undefined, record: RecordRef): Promise<LineAnswer> {
  const isOurs = copy && !(await desk.switches.findOff(copy, record.host)) && (await copy.hasAccount(record));
  if (isOurs) await fetchWhenNew(desk, copy, record);
  const guided = await guide(desk, copy, record);
  if (!guided.show) return guided;
  const said = { member: guided.copy.connection.member.id, card: [], demoted: await guided.copy.demoted() };
  return answerLine(desk, guided, said);
}

/** Keeps what was not found for the popup, and counts it for the health of the adapter where the page is ours. */
async function noteMissing(
  desk: Desk,
  copy: LocalCopy | undefined,
  { page, pack, probes }: Extract<PageMessage, { type: 'page.missing' }>,
  sender: Sender,
): Promise<void> {
  await desk.tabs.noteMissing(sender, probes);
  const shown = sender.tab === null ? undefined : await desk.tabs.find(sender.tab);
  const host = shown?.document === sender.document ? shown.record?.host : undefined;
  if (copy && host && pack !== undefined) await countPage(copy, { host, page, pack, missing: probes });
}
