import type { DayEntry, DayMessage, DayView } from '../messages/day-messages.ts';
import type { SyncView, WriteAnswer } from '../messages/panel-messages.ts';
import { parseRecordKey } from '../records/parse-record-key.ts';
import type { QueueEntry } from '../records/queue-entry.ts';
import { filterQueue } from '../rules/queue/filter-queue.ts';
import { moneyAtRisk } from '../rules/queue/money-at-risk.ts';
import { partOf, type QueueClock, type QueuePart } from '../rules/queue/queue-order.ts';
import { t } from '../text/t.ts';
import { countNow } from './keep-count.ts';
import { hasLetterKeys, setLetterKeys } from './letter-keys.ts';
import type { LocalCopy } from './local-copy.ts';
import { openRecord } from './open-record.ts';
import { type Desk, stayInTouch } from './page-desk.ts';
import { writeMark } from './panel-desk.ts';
import { readQueue } from './read-queue.ts';

const noSync: SyncView = { state: 'ok', message: null, lastContact: null, waiting: 0, refused: [] };

/** How much of what rests is told. */
const mostResting = 5;

/** Answers what My Day says. */
export async function answerDay(desk: Desk, message: DayMessage): Promise<unknown> {
  const copy = await desk.find();
  switch (message.type) {
    case 'day.read':
      return readDay(desk, copy, message);
    case 'day.heartbeat':
      if (copy) await stayInTouch(desk, copy);
      return { ok: true };
    case 'day.settings':
      await desk.ports.openSettings();
      return { ok: true };
    case 'day.letters':
      if (copy) await setLetterKeys(copy, message.isOn, desk.ports.clock());
      await desk.ports.tellPages();
      void desk.sync.run();
      return { ok: true };
    case 'day.write':
      return writeFromDay(desk, copy, message.write);
    case 'day.open':
      return openRecord(desk, message.key);
  }
}

async function readDay(
  desk: Desk,
  copy: LocalCopy | undefined,
  { filter, limit }: Extract<DayMessage, { type: 'day.read' }>,
): Promise<DayView> {
  if (!copy) return { show: 'nothing', why: 'not-connected', sync: noSync };
  const sync = await desk.sync.view(copy);
  const queue = await readQueue(copy, desk.ports.clock());
  if (!queue) return { show: 'nothing', why: 'no-playbook', sync };
  const { access, person } = await copy.self();
  if (access === 'viewer') return { show: 'nothing', why: 'viewer', sync };
  if (person === null) return { show: 'nothing', why: 'no-person', sync };
  const { clock, entries, resting, finished } = queue;
  const shown = filterQueue(entries, filter, clock);
  const asShown = (entry: QueueEntry) => dayEntry(entry, clock);
  return {
    show: 'day',
    sync,
    letters: await hasLetterKeys(copy),
    entries: shown.slice(0, limit).map(asShown),
    counts: countParts(shown, clock),
    total: entries.length,
    now: countNow(queue),
    money: moneyAtRisk(shown),
    finished,
    resting: { entries: resting.slice(0, mostResting).map(asShown), count: resting.length },
    motions: [...new Set(entries.flatMap(({ motion }) => motion ?? []))].sort(),
  };
}

function countParts(entries: readonly QueueEntry[], clock: QueueClock): Record<QueuePart, number> {
  const counts = { overdue: 0, today: 0, week: 0, undated: 0, later: 0 };
  for (const entry of entries) counts[partOf(entry, clock)] += 1;
  return counts;
}

function dayEntry(entry: QueueEntry, clock: QueueClock): DayEntry {
  const ref = entry.record === null ? undefined : parseRecordKey(entry.record);
  return { ...entry, part: partOf(entry, clock), host: ref?.host ?? null };
}

/** The record is opened too, so that what follows from the write is known here. */
async function writeFromDay(
  desk: Desk,
  copy: LocalCopy | undefined,
  write: Extract<DayMessage, { type: 'day.write' }>['write'],
): Promise<WriteAnswer> {
  const ref = 'key' in write ? parseRecordKey(write.key) : undefined;
  if (!('key' in write) || !ref || !copy || !(await copy.hasAccount(ref)))
    return {
      ok: false,
      message: t('worker.notYours'),
    };
  await copy.open(ref, desk.ports.clock());
  return writeMark(desk, copy, ref, write);
}
