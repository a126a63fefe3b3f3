import * as z from 'zod/mini';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { HandoffView } from '../records/handoff-view.ts';
import { parseRecordKey } from '../records/parse-record-key.ts';
import { recordKey } from '../records/record-key.ts';
import type { HostId, RecordRef } from '../records/record-ref.ts';
import { handoffViewsNow } from '../rules/handoffs/handoff-views-now.ts';
import type { LocalCopy } from './local-copy.ts';
import type { WorkerPorts } from './worker-ports.ts';

type Ports = Pick<WorkerPorts, 'clock' | 'session' | 'exclusively'>;

/** More than these are worked off in My Day. */
const most = 10;
/** What was answered stays in sight for so long (ms), with its outcome and the way to where the work goes on. */
const inSight = 60 * 60_000;

const book = 'answered-handoffs';
const answeredBook = z.record(z.string(), z.number());

/** Notes that something was just said here of the handoff of a record (its key). */
export async function noteAnswered({ clock, session, exclusively }: Ports, key: string): Promise<void> {
  await exclusively(book, async () => {
    const now = clock().getTime();
    const recent = Object.entries(await readAnswered({ session })).filter(([, at]) => now - at < inSight);
    await session.set(book, Object.fromEntries([...recent.slice(-most), [key, now]]));
  });
}

async function readAnswered({ session }: Pick<Ports, 'session'>): Promise<Record<string, number>> {
  const parsed = answeredBook.safeParse(await session.get(book));
  return parsed.success ? parsed.data : {};
}

/** The records whose handoffs ask something of this member, as the backend last said, and those that were answered here. */
export async function askedRecords(ports: Pick<Ports, 'session'>, copy: LocalCopy): Promise<RecordRef[]> {
  const asked = [...(await copy.queueSaid())].flatMap(([key, entries]) =>
    entries.some(({ kind }) => kind === 'handoff') ? [key] : [],
  );
  const refs: RecordRef[] = [];
  for (const key of new Set([...asked, ...Object.keys(await readAnswered(ports))])) {
    const ref = parseRecordKey(key);
    if (ref && (await copy.hasAccount(ref))) refs.push(ref);
  }
  return refs;
}

/**
 * Handoffs that wait for this member to accept them or to say where the work goes on, and those just answered here, of
 * records that another host has than the one of the page: a receiver answers where they work, and may have no access to
 * the sender's tool. Those whose work goes on in one of `places`, the record on the page and what it lies in, are shown there anyway. Their records are kept from now on: true in `isNew` when one has to be fetched first.
 */
export async function waitingHandoffs(
  ports: Ports,
  copy: LocalCopy,
  published: PublishedPlaybook,
  host: HostId,
  places: readonly (RecordRef | null)[],
): Promise<{ views: HandoffView[]; isNew: boolean }> {
  const now = ports.clock();
  const { person } = await copy.self();
  const refs = (await askedRecords(ports, copy)).filter((ref) => ref.host !== host).slice(0, most);
  if (!person || refs.length === 0) return { views: [], isNew: false };
  const fresh = await copy.openAll(refs, now);
  const states = await copy.keptStates(refs);
  const answered = await readAnswered(ports);
  const isWaiting = ({ state, receiver, link }: HandoffView) =>
    receiver?.person === person && (state === 'offered' || (state === 'accepted' && link === null));
  const isAnswered = ({ record, state, receivers }: HandoffView) =>
    now.getTime() - (answered[record] ?? 0) < inSight &&
    receivers.includes(person) &&
    (state === 'returned' || state === 'accepted' || state === 'delivering');
  const views = refs.flatMap((ref) => {
    const state = states.get(recordKey(ref));
    return state ? handoffViewsNow(published, state, now) : [];
  });
  const here = places.flatMap((place) => (place ? recordKey(place) : []));
  const shown = views.filter(({ link }) => link === null || !here.includes(link));
  return { views: shown.filter((view) => isWaiting(view) || isAnswered(view)), isNew: fresh > 0 };
}
