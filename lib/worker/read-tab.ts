import { adapters, findAdapter } from '../hosts/adapters.ts';
import { parseAddress, placeRecord, recordAddress } from '../hosts/parse-address.ts';
import type { SyncView } from '../messages/panel-messages.ts';
import type { TabCheck, TabView } from '../messages/settings-messages.ts';
import { parseRecordKey } from '../records/parse-record-key.ts';
import { type HostId, recordKey } from '../records/record-ref.ts';
import { waitsNow } from '../rules/queue/queue-order.ts';
import { isAdmin } from './add-account.ts';
import { copyAt } from './copy-at.ts';
import { type Guided, guide } from './guide.ts';
import { findHidden } from './hidden.ts';
import { findHome } from './home.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { placeOf } from './place-of.ts';
import { readQueue } from './read-queue.ts';
import type { TabEntry } from './tab-book.ts';

/** What a tab shows and why, from the worker's books, for the popup. */
export async function readTab(desk: Desk, tab: number): Promise<TabView> {
  const entry = await desk.tabs.find(tab);
  const copy = await copyAt(desk, entry);
  const place = placeOf(entry);
  const hidden = copy ? await findHidden(copy, place, desk.ports.clock()) : null;
  const sync = copy ? await desk.sync.view(copy) : null;
  const guided = await guide(desk, copy, entry?.record ?? null, entry?.inside);
  const state = stateOf(entry, guided, copy !== undefined, hidden?.scope ?? null);
  const foreign = copy && entry?.foreign ? await findForeign(desk, copy, tab) : null;
  return {
    supported: entry !== undefined,
    state,
    checks: checksOf({ copy, entry, guided, sync, isHidden: hidden !== null }),
    hidden,
    canHide: copy
      ? [...(place.record ? ['page' as const] : []), ...(place.host ? ['site' as const] : []), 'all']
      : [],
    record: entry?.record
      ? {
          key: recordKey(entry.record),
          name: guided.show ? guided.guidance.name : null,
          account: entry.record.account,
        }
      : null,
    foreign,
    addTo: foreign ? await administered(desk) : [],
    sync,
    problem: sync?.message ?? null,
    missing: entry?.missing ?? [],
    flags: await readAllFlags(desk, copy),
    home: copy && place.host ? { host: place.host, at: await findHome(copy, place.host) } : null,
  };
}

/** Why a tab shows what it shows, as its book knows better than what is kept of records. */
function stateOf(
  entry: TabEntry | undefined,
  guided: Guided,
  isConnected: boolean,
  hidden: 'page' | 'site' | 'all' | null,
): TabView['state'] {
  if (!isConnected) return 'not-connected';
  if (!entry) return hidden === 'all' ? 'paused' : 'unsupported';
  if (guided.show) return 'showing';
  if (entry.off) return entry.off;
  if (entry.foreign) return 'foreign-account';
  if (guided.why !== 'no-record' || hidden === null) return guided.why;
  return hidden === 'all' ? 'paused' : 'hidden-site';
}

/** What has to be so for a line to be shown, each with what was found. What rests on something that is not so is unknown. */
function checksOf({
  copy,
  entry,
  guided,
  sync,
  isHidden,
}: {
  copy: LocalCopy | undefined;
  entry: TabEntry | undefined;
  guided: Guided;
  sync: SyncView | null;
  isHidden: boolean;
}): TabCheck[] {
  const isOn = entry !== undefined && entry.off === null;
  const checks: TabCheck[] = [
    { what: 'site', state: isOn ? 'ok' : 'no', name: null },
    { what: 'connected', state: copy ? 'ok' : 'no', name: copy?.connection.workspace.name ?? null },
    { what: 'visible', state: !copy ? 'unknown' : isHidden ? 'no' : 'ok', name: null },
  ];
  const isReady = isOn && copy !== undefined;
  const hasRecord = isReady && entry.record !== null;
  const name = guided.show ? guided.guidance.name : null;
  checks.push({ what: 'record', state: !isReady ? 'unknown' : hasRecord ? 'ok' : 'no', name });
  const isRuled = !hasRecord || isHidden ? 'unknown' : guided.show ? 'ok' : 'no';
  checks.push({ what: 'rule', state: isRuled, name: guided.show ? guided.guidance.motion.title : null });
  const reach = sync && (sync.state === 'ok' && sync.lastContact !== null ? 'ok' : 'no');
  checks.push({ what: 'backend', state: reach ?? 'unknown', name: copy?.connection.server ?? null });
  return checks;
}

/** The workspaces to which the person may add an account. */
async function administered({ connections }: Desk): Promise<TabView['addTo']> {
  return (await connections.all()).flatMap(({ connection: { id, workspace, member } }) =>
    isAdmin(member.access) ? [{ connection: id, name: workspace.name }] : [],
  );
}

/** What waits on the person in all their workspaces, first in that of the tab. */
async function readAllFlags(
  { connections, ports }: Desk,
  first: LocalCopy | undefined,
): Promise<TabView['flags']> {
  const copies = await connections.all();
  const flags = await Promise.all(
    copies
      .toSorted((a, b) => Number(b === first) - Number(a === first))
      .map(async (copy) => {
        const workspace = copies.length > 1 ? copy.connection.workspace.name : null;
        return (await readFlags(copy, ports.clock())).map((flag) => ({ ...flag, workspace }));
      }),
  );
  return flags.flat().slice(0, mostTold);
}

/** How many of the things that wait now are told. */
const mostTold = 50;

/** What waits on the person now in a workspace, as it is counted on the toolbar. */
async function readFlags(copy: LocalCopy, now: Date): Promise<Omit<TabView['flags'][number], 'workspace'>[]> {
  const queue = await readQueue(copy, now);
  const waiting = queue?.entries.filter((entry) => waitsNow(entry, queue.clock)) ?? [];
  return waiting.slice(0, mostTold).map(({ record, title, name, days }) => {
    const ref = record === null ? undefined : parseRecordKey(record);
    const adapter = ref && findAdapter(ref.host);
    return { title, name, days, address: adapter ? recordAddress(adapter, ref) : null };
  });
}

/** The account that a tab shows and the workspace does not have, from the tab's address: it is written down nowhere. */
async function findForeign(
  { ports }: Desk,
  copy: LocalCopy,
  tab: number,
): Promise<{ host: HostId; account: string } | null> {
  const address = await ports.tabAddress(tab);
  for (const adapter of adapters) {
    const place = address === null ? undefined : parseAddress(adapter, address);
    const record = place && placeRecord(place);
    if (record && !(await copy.hasAccount(record))) return { host: record.host, account: record.account };
  }
  return null;
}
