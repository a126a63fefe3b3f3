import type { PanelAnswer, PanelMessage, SyncView, WriteAnswer } from '../messages/panel-messages.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { judgeSaidValue } from '../rules/judge-said-value.ts';
import { chooseFor, noteSeen } from './choose-for.ts';
import { guide } from './guide.ts';
import { hideAt, unhideAt } from './hide-desk.ts';
import { keepCount } from './keep-count.ts';
import type { LocalCopy } from './local-copy.ts';
import { type Desk, stayInTouch } from './page-desk.ts';
import { readHistory } from './read-history.ts';
import type { TabEntry } from './tab-book.ts';
import { tellTabsAbout } from './tell-tabs.ts';
import type { Sender } from './worker-ports.ts';

type Write = Extract<PanelMessage, { key: string }>;

const noSync: SyncView = { state: 'ok', message: null, lastContact: null, waiting: 0, refused: [] };

/** Answers what panel frames say. A frame that was not admitted gets nothing and can do nothing. */
export async function answerPanel(desk: Desk, message: PanelMessage, sender: Sender): Promise<unknown> {
  if (message.type === 'panel.hello') {
    return read(desk, await desk.tabs.admitFrame(sender, message.nonce));
  }
  const entry = await desk.tabs.findAdmitted(sender);
  if (!entry || sender.tab === null)
    return 'key' in message
      ? refused('This panel is not connected to its page. Reload the page.')
      : { show: 'nothing' };
  return answerAbout(desk, message, entry, sender.tab);
}

/** Answers about what a tab shows: to an admitted frame in it, or to the side panel beside it. */
export async function answerAbout(
  desk: Desk,
  message: Exclude<PanelMessage, { type: 'panel.hello' }>,
  entry: TabEntry,
  tab: number,
): Promise<unknown> {
  const copy = await desk.connections.find();
  switch (message.type) {
    case 'panel.read':
      return read(desk, entry);
    case 'panel.heartbeat':
      if (copy) await stayInTouch(desk, copy);
      return { ok: true };
    case 'panel.close':
      await desk.ports.tellTab(tab, { type: 'panel.close' });
      return { ok: true };
    case 'panel.history':
      if (!copy || !entry.record || recordKey(entry.record) !== message.record)
        return { ok: false, message: 'The page shows another record now.', entries: [], timeZone: 'UTC' };
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
    case 'panel.settings':
      await desk.ports.openSettings();
      return { ok: true };
    default:
      return !entry.record || recordKey(entry.record) !== message.key
        ? refused('The page shows another record now, so nothing was changed.')
        : writeMark(desk, copy, entry.record, message);
  }
}

async function read(desk: Desk, entry: TabEntry | undefined): Promise<PanelAnswer> {
  if (!entry) return { show: 'nothing' };
  const copy = await desk.connections.find();
  // A person waits for this answer with an empty panel before them.
  const [guided, sync] = await Promise.all([
    guide(desk, copy, entry.record),
    copy ? desk.sync.view(copy) : noSync,
  ]);
  if (!guided.show)
    return { show: 'empty', why: entry.off ?? (entry.foreign ? 'foreign-account' : guided.why), sync };
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
  };
}

/** Keeps what a person says of a record. Once it answers `ok`, it is safe on this computer; whatever shows the record
 *  is told. */
export async function writeMark(
  desk: Desk,
  copy: LocalCopy | undefined,
  record: RecordRef,
  message: Write,
): Promise<WriteAnswer> {
  if (!copy) return refused('This browser is not connected any more, so nothing was changed.');
  if (copy.connection.member.access === 'viewer') {
    return refused('Your access is "viewer": you can read, not change. An admin can give you more.');
  }
  const now = desk.ports.clock();
  if (message.type === 'flag.snooze' && message.until <= now.toISOString()) {
    return refused('A snooze has to end in the future. Choose a later time.');
  }
  const published = await copy.findPlaybook();
  const playbook = published?.version ?? null;
  if (message.type === 'value.say' && message.value !== null) {
    if (!published) return refused('There is no playbook any more, so nothing was changed.');
    const wrong = judgeSaidValue(published, message.property, message.value);
    if (wrong) return refused(wrong);
  }
  try {
    await copy.record(eventOf(message, record, now, playbook));
  } catch (error) {
    return refused(
      `This could not be saved on this computer (${String(error)}). Nothing was changed; try again.`,
    );
  }
  await desk.ports.tellPages();
  await tellTabsAbout(desk, [message.key]);
  // Behind the answer: whoever pressed a button does not wait for a number on the toolbar.
  keepCount(desk).catch((error: unknown) => desk.ports.log('what waits could not be counted', error));
  void desk.sync.run();
  return { ok: true };
}

function eventOf(message: Write, record: RecordRef, now: Date, playbook: number | null): JournalEvent {
  const told = { id: crypto.randomUUID(), record, occurredAt: now.toISOString(), playbook };
  if (message.type === 'activity.log') {
    const { kind, by } = message;
    return { ...told, type: 'activity.happened', kind, by, at: told.occurredAt };
  }
  if (message.type === 'question.ask') {
    return { ...told, type: 'question.asked', person: message.person, text: message.text };
  }
  if (message.type === 'question.answer') {
    return { ...told, type: 'question.answered', question: message.question, text: message.text };
  }
  if (message.type === 'question.withdraw') {
    return { ...told, type: 'question.withdrawn', question: message.question };
  }
  if (message.type === 'activity.withdraw') {
    return { ...told, type: 'activity.withdrawn', activity: message.activity };
  }
  if (message.type === 'value.say') {
    const { property, value } = message;
    const observations = [{ property, value, source: 'person' as const, asOf: told.occurredAt }];
    return { ...told, type: 'record.observed', observations };
  }
  const base = { ...told, occurrence: message.occurrence };
  switch (message.type) {
    case 'step.finish':
      return {
        ...base,
        type: 'step.done',
        step: message.step,
        ...(message.note ? { note: message.note } : {}),
      };
    case 'step.reopen':
      return { ...base, type: 'step.reopened', step: message.step };
    case 'touch.skip':
      return { ...base, type: 'touch.skipped', touch: message.touch, reason: message.reason };
    case 'criterion.confirm':
      return { ...base, type: 'criterion.confirmed', criterion: message.criterion };
    case 'criterion.withdraw':
      return { ...base, type: 'criterion.withdrawn', criterion: message.criterion };
    case 'flag.snooze': {
      const { rule, until, reason } = message;
      return { ...base, type: 'flag.snoozed', rule, until, reason };
    }
    case 'flag.unsnooze':
      return { ...base, type: 'flag.unsnoozed', rule: message.rule };
    case 'flag.dismiss': {
      const { rule, as, gist } = message;
      return { ...base, type: 'flag.dismissed', rule, as, gist };
    }
    case 'flag.restore':
      return { ...base, type: 'flag.restored', rule: message.rule, as: message.as };
    case 'waiting.start':
      return { ...base, type: 'waiting.started' };
    case 'waiting.end':
      return { ...base, type: 'waiting.ended' };
  }
}

function refused(message: string): WriteAnswer {
  return { ok: false, message };
}
