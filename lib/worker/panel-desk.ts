import { eventOfWrite, type Write } from '../messages/event-of-write.ts';
import type {
  PanelAnswer,
  PanelMessage,
  SyncView,
  WaitingHandoffs,
  WriteAnswer,
} from '../messages/panel-messages.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { judgeSaidValue } from '../rules/judge-said-value.ts';
import { say } from '../text/say.ts';
import { t } from '../text/t.ts';
import { originsOf } from './arrived-handoffs.ts';
import { chooseFor, noteSeen } from './choose-for.ts';
import { copyAt } from './copy-at.ts';
import { findLack } from './find-lack.ts';
import { guide } from './guide.ts';
import { handoffEvents } from './handoff-events.ts';
import { hideAt, unhideAt } from './hide-desk.ts';
import { keepCount } from './keep-count.ts';
import type { LocalCopy } from './local-copy.ts';
import { type Desk, stayInTouch } from './page-desk.ts';
import { answerProject } from './project-desk.ts';
import { readHistory } from './read-history.ts';
import { readIssues } from './read-issues.ts';
import { answerSop } from './sop-desk.ts';
import type { TabEntry } from './tab-book.ts';
import { tellTabsAbout } from './tell-tabs.ts';
import { answerTraining } from './training-desk.ts';
import { askedRecords, noteAnswered, waitingHandoffs } from './waiting-handoffs.ts';
import { withTargets } from './with-targets.ts';
import type { Sender } from './worker-ports.ts';

const noSync: SyncView = { state: 'ok', message: null, lastContact: null, waiting: 0, refused: [] };

/** Answers what panel frames say. A frame that was not admitted gets nothing and can do nothing. */
export async function answerPanel(desk: Desk, message: PanelMessage, sender: Sender): Promise<unknown> {
  if (message.type === 'panel.hello') {
    return read(desk, await desk.tabs.admitFrame(sender, message.nonce));
  }
  const entry = await desk.tabs.findAdmitted(sender);
  if (!entry || sender.tab === null)
    return 'key' in message ? refused(t('worker.reloadPage')) : { show: 'nothing' };
  return answerAbout(desk, message, entry, sender.tab);
}

/** Answers about what a tab shows: to an admitted frame in it, or to the side panel beside it. */
export async function answerAbout(
  desk: Desk,
  message: Exclude<PanelMessage, { type: 'panel.hello' }>,
  entry: TabEntry,
  tab: number,
): Promise<unknown> {
  const copy = await copyAt(desk, entry);
  switch (message.type) {
    case 'panel.read':
      return read(desk, entry);
    case 'panel.heartbeat':
      if (copy) await stayInTouch(desk, copy);
      return { ok: true };
    case 'panel.close':
    case 'panel.move':
      await desk.ports.tellTab(tab, { type: message.type });
      return { ok: true };
    case 'panel.history':
      if (!copy || !entry.record || recordKey(entry.record) !== message.record)
        return { ok: false, message: t('worker.anotherRecord'), entries: [], timeZone: 'UTC' };
      return readHistory(desk, copy, entry.record, message.before);
    case 'panel.ways':
      return { chord: await desk.ports.findShortcut() };
    case 'panel.hide': {
      const { scope, untilTomorrow } = message;
      const answer = await hideAt(desk, entry, { scope, untilTomorrow });
      if (answer.ok) await desk.ports.tellTab(tab, { type: 'panel.close' });
      return answer;
    }
    case 'panel.unhide':
      return unhideAt(desk, entry);
    case 'panel.issues':
      if (!copy || !entry.record || recordKey(entry.record) !== message.record)
        return { issues: [], failure: t('worker.anotherRecord') };
      return readIssues(desk, copy, entry.record);
    case 'panel.settings':
      await desk.ports.openSettings();
      return { ok: true };
    case 'sop.read':
    case 'sop.opened':
    case 'sop.picture':
    case 'sop.tick': {
      // What is ticked is ticked for the record that the tab shows, or one whose work goes on in it.
      const isOther =
        'record' in message &&
        message.record !== undefined &&
        !(await findWritten(desk, copy, entry, message.record));
      return isOther ? refused(t('worker.anotherRecord')) : answerSop(desk, copy, message);
    }
    case 'training.read':
    case 'training.say':
    case 'training.older':
    case 'training.mine':
    case 'training.coaches':
    case 'training.open':
      return answerTraining(desk, copy, message);
    case 'asana.project':
    case 'asana.preview':
    case 'asana.make': {
      const record = await findWritten(desk, copy, entry, message.record);
      if (copy && record) return answerProject(desk, copy, record, message);
      return refused(t('worker.anotherRecordUnchanged'));
    }
    default: {
      const record = await findWritten(desk, copy, entry, message.key);
      if (!record) return refused(t('worker.anotherRecordUnchanged'));
      const isHandoff = message.type === 'handoff.say' || message.type === 'handoff.link';
      if (isHandoff) await noteAnswered(desk.ports, recordKey(record));
      return writeMark(desk, copy, record, message);
    }
  }
}

async function read(desk: Desk, entry: TabEntry | undefined): Promise<PanelAnswer> {
  if (!entry) return { show: 'nothing' };
  const copy = await copyAt(desk, entry);
  // A person waits for this answer with an empty panel before them.
  const [guided, sync] = await Promise.all([
    guide(desk, copy, entry.record, entry.inside),
    copy ? desk.sync.view(copy) : noSync,
  ]);
  if (!guided.show) {
    const why = entry.off ?? (entry.foreign ? 'foreign-account' : guided.why);
    const isOurs = why === 'no-record' || why === 'no-motion';
    return { show: 'empty', why, sync, ...(isOurs && copy ? await findWaiting(desk, copy, entry) : {}) };
  }
  const { guidance } = guided;
  const { member, card } = await chooseFor(desk, guided, entry);
  // Nobody waits for this.
  noteSeen(desk, guided).catch((error: unknown) => desk.ports.log('A showing was not noted', error));
  const { person } = guided.copy.connection.member;
  return {
    show: 'guidance',
    key: recordKey(guidance.record),
    guidance,
    sync,
    reader: { member, person, card },
    ...(await findWaiting(desk, guided.copy, entry)),
  };
}

/** What waits on whoever reads of records of other hosts than the tab's. */
async function findWaiting(
  { ports, sync }: Desk,
  copy: LocalCopy,
  entry: TabEntry,
): Promise<{ waiting?: WaitingHandoffs }> {
  const host = entry.host ?? entry.record?.host;
  const published = host && (await copy.findPlaybook());
  if (!published) return {};
  const places = [entry.record, entry.inside];
  const { views, isNew } = await waitingHandoffs(ports, copy, published, host, places);
  if (isNew) void sync.run(copy);
  const { id, person } = await copy.self();
  return views.length === 0 ? {} : { waiting: { views, reader: { member: id, person, card: [] } } };
}

/** The record that is written about: the one on the page, one whose work goes on in it or in its project, or one whose handoff waits on
 *  whoever writes. */
async function findWritten(
  desk: Desk,
  copy: LocalCopy | undefined,
  { record, inside }: TabEntry,
  key: string,
): Promise<RecordRef | undefined> {
  if (record && recordKey(record) === key) return record;
  if (!copy) return undefined;
  const origins: RecordRef[] = [];
  for (const place of [record, inside])
    if (place) origins.push(...originsOf(await copy.stateOf(place, desk.ports.clock())));
  return [...origins, ...(await askedRecords(desk.ports, copy))].find((one) => recordKey(one) === key);
}

/** Keeps what a person says of a record. Once it answers `ok`, it is safe on this computer; whatever shows the record
 *  is told. */
export async function writeMark(
  desk: Desk,
  copy: LocalCopy | undefined,
  record: RecordRef,
  message: Write,
): Promise<WriteAnswer> {
  if (!copy) return refused(t('worker.notConnectedUnchanged'));
  if (copy.connection.member.access === 'viewer') {
    return refused(t('worker.viewer'));
  }
  const now = desk.ports.clock();
  if (message.type === 'flag.snooze' && message.until <= now.toISOString()) {
    return refused(t('worker.snoozePast'));
  }
  const published = await copy.findPlaybook();
  const playbook = published?.version ?? null;
  if (message.type === 'value.say' && message.value !== null) {
    if (!published) return refused(t('worker.noPlaybookUnchanged'));
    const wrong = judgeSaidValue(published, message.property, message.value);
    if (wrong) return refused(say(wrong));
  }
  const made =
    message.type === 'handoff.say' || message.type === 'handoff.link'
      ? await handoffEvents(copy, record, message, { now, published })
      : {
          ok: true as const,
          events: [eventOfWrite(message, { id: crypto.randomUUID(), record, now, playbook })],
        };
  if (!made.ok) return refused(say(made.why));
  for (const event of made.events) {
    const lack = published && (await findLack(copy, published, event, now));
    if (lack) return refused(say(lack));
  }
  try {
    for (const event of made.events) await copy.record(event);
  } catch (error) {
    return refused(t('worker.notSaved', { error: String(error) }));
  }
  await desk.ports.tellPages();
  const told = made.events.map((event) => recordKey(event.record));
  await tellTabsAbout(desk, await withTargets(copy, [message.key, ...told]));
  // Behind the answer: whoever pressed a button does not wait for a number on the toolbar.
  keepCount(desk).catch((error: unknown) => desk.ports.log('what waits could not be counted', error));
  void desk.sync.run(copy);
  return { ok: true };
}

function refused(message: string): WriteAnswer {
  return { ok: false, message };
}
