import * as z from 'zod/mini';
import type { PaletteAnswer, PaletteMessage, PaletteView } from '../messages/palette-messages.ts';
import type { WriteAnswer } from '../messages/panel-messages.ts';
import { recordKey } from '../records/record-key.ts';
import { t } from '../text/t.ts';
import { copyAt } from './copy-at.ts';
import { guide } from './guide.ts';
import { findHidden } from './hidden.ts';
import { hideAt, unhideAt } from './hide-desk.ts';
import { keptRecords } from './kept-records.ts';
import type { LocalCopy } from './local-copy.ts';
import { openRecord } from './open-record.ts';
import type { Desk } from './page-desk.ts';
import { writeMark } from './panel-desk.ts';
import { placeOf } from './place-of.ts';
import { offeredSops, searchSops } from './search-sops.ts';
import { countMissed } from './sop-counts.ts';
import { answerSop } from './sop-desk.ts';
import type { TabEntry } from './tab-book.ts';
import { answerTraining } from './training-desk.ts';
import type { Sender } from './worker-ports.ts';
import { chooseWorkspace } from './workspace-desk.ts';

/** How many of what was chosen last come first. */
const mostRecent = 6;
const recentName = 'palette-recent';
const recentIds = z.array(z.string());

/** Opens the palette in a tab: in our own page or on a host's. A host that is off stays untouched. */
export async function openPalette({ ports, tabs }: Desk, tab: number): Promise<{ ok: boolean }> {
  const entry = await tabs.find(tab);
  return { ok: !entry?.off && (await ports.showPalette(tab)) };
}

/** Answers what the palette says. A frame on a host's page that was not admitted gets nothing and can do nothing. */
export async function answerPalette(desk: Desk, message: PaletteMessage, sender: Sender): Promise<unknown> {
  const entry = await admitted(desk, message, sender);
  if (entry === 'nobody') return { show: 'nothing', ok: false };
  const copy = await copyAt(desk, entry);
  switch (message.type) {
    case 'palette.hello':
    case 'palette.read':
      return read(desk, copy, entry);
    case 'palette.search':
      return copy ? searchSops(desk.finder, copy, message) : { hits: [], count: 0, isComplete: true };
    case 'palette.missed':
      if (copy) await countMissed(copy, message.query, desk.ports.clock());
      return { ok: true };
    case 'palette.close':
      if (sender.tab !== null) await desk.ports.tellTab(sender.tab, { type: 'palette.close' });
      return { ok: true };
    case 'palette.write':
      return write(desk, copy, entry, message.write);
    case 'palette.go':
      return go(desk, message, sender);
    case 'sop.read':
    case 'sop.opened':
    case 'sop.picture':
    case 'sop.tick':
      return answerSop(desk, copy, message);
    case 'training.read':
    case 'training.say':
    case 'training.older':
    case 'training.mine':
    case 'training.coaches':
    case 'training.open':
      return answerTraining(desk, copy, message);
    case 'palette.pause':
      return hideAt(desk, entry, { scope: 'all', untilTomorrow: true });
    case 'palette.unhide':
      return unhideAt(desk, entry);
    case 'palette.workspace':
      return changeWorkspace(desk, message.id, sender);
    case 'palette.used':
      if (copy) await use(copy, message.id);
      return { ok: true };
  }
}

/** What the tab of an admitted frame shows; nothing for our own pages, which show no record. */
async function admitted(
  { tabs }: Desk,
  message: PaletteMessage,
  sender: Sender,
): Promise<TabEntry | undefined | 'nobody'> {
  if (sender.from !== 'palette') return undefined;
  const entry =
    message.type === 'palette.hello' ? tabs.admitFrame(sender, message.nonce) : tabs.findAdmitted(sender);
  return (await entry) ?? 'nobody';
}

async function read(
  desk: Desk,
  copy: LocalCopy | undefined,
  entry: TabEntry | undefined,
): Promise<PaletteAnswer> {
  const hasPanel = entry !== undefined;
  const none = { record: null, sops: [], records: [], recent: [] };
  const chord = await desk.ports.findShortcut();
  if (!copy) {
    const sync = { state: 'ok', message: null } as const;
    const workspaces: PaletteView['workspaces'] = [];
    return { show: 'palette', connected: false, workspaces, sync, hasPanel, isHidden: false, chord, ...none };
  }
  const guided = await guide(desk, copy, entry?.record ?? null);
  const { state, message } = await desk.sync.view(copy);
  const lately = await recent(copy);
  const mayWrite = copy.connection.member.access !== 'viewer';
  return {
    show: 'palette',
    connected: true,
    workspaces: await workspacesBeside(desk, copy),
    sync: { state, message },
    hasPanel,
    isHidden: (await findHidden(copy, placeOf(entry), desk.ports.clock())) !== null,
    chord,
    record: guided.show
      ? { key: recordKey(guided.guidance.record), guidance: guided.guidance, mayWrite }
      : null,
    sops: await offeredSops(
      copy,
      lately.flatMap((id) => (id.startsWith('sop:') ? [id.slice(4)] : [])),
    ),
    records: await keptRecords(copy),
    recent: lately,
  };
}

async function write(
  desk: Desk,
  copy: LocalCopy | undefined,
  entry: TabEntry | undefined,
  message: Extract<PaletteMessage, { type: 'palette.write' }>['write'],
): Promise<WriteAnswer> {
  const record = entry?.record;
  return 'key' in message && record && recordKey(record) === message.key
    ? writeMark(desk, copy, record, message)
    : { ok: false, message: t('worker.anotherRecordUnchanged') };
}

async function go(
  desk: Desk,
  { to, key }: Extract<PaletteMessage, { type: 'palette.go' }>,
  { tab, from }: Sender,
): Promise<{ ok: boolean }> {
  if (to === 'record') return key === undefined ? { ok: false } : openRecord(desk, key);
  if (to === 'settings') await desk.ports.openSettings();
  else if (to !== 'panel') await desk.ports.openDashboard(to);
  else if (from === 'palette' && tab !== null) await desk.ports.tellTab(tab, { type: 'panel.toggle' });
  return { ok: true };
}

/** The workspaces of this browser where there are several, with which of them the palette shows. */
async function workspacesBeside(desk: Desk, copy: LocalCopy): Promise<PaletteView['workspaces']> {
  const copies = await desk.connections.all();
  if (copies.length < 2) return [];
  return copies.map(({ connection: { id, workspace } }) => ({
    id,
    name: workspace.name,
    isShown: id === copy.connection.id,
  }));
}

/** From a host's page the person is led to My Day there; our own pages show the workspace themselves. */
async function changeWorkspace(desk: Desk, id: string, { from }: Sender): Promise<{ ok: boolean }> {
  const answer = await chooseWorkspace(desk, id);
  if (answer.ok && from === 'palette') await desk.ports.openDashboard('my-day');
  return answer;
}

async function recent(copy: LocalCopy): Promise<string[]> {
  const parsed = recentIds.safeParse((await copy.db.meta.get(recentName))?.value);
  return parsed.success ? parsed.data : [];
}

async function use(copy: LocalCopy, id: string): Promise<void> {
  const { meta } = copy.db;
  await copy.db.transaction('rw', meta, async () => {
    const others = (await recent(copy)).filter((one) => one !== id);
    await meta.put({ name: recentName, value: [id, ...others].slice(0, mostRecent) });
  });
}
