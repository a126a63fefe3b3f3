import { adapters } from '../hosts/adapters.ts';
import { parseAddress, placeRecord } from '../hosts/parse-address.ts';
import type { Asked, DashboardMessage, DashboardView } from '../messages/dashboard-messages.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { BackendError } from '../sync/backend.ts';
import { healthAnswer } from '../sync/health-protocol.ts';
import { trainingPeopleAnswer } from '../sync/training-protocol.ts';
import { t } from '../text/t.ts';
import { isAdmin } from './add-account.ts';
import { callBackend } from './call-backend.ts';
import { keptRecords } from './kept-records.ts';
import type { LocalCopy } from './local-copy.ts';
import { type Desk, stayInTouch } from './page-desk.ts';
import { playbookBackend } from './playbook-backend.ts';
import { answerSopDraft, askAboutSops } from './sop-edit-desk.ts';
import { answerSopList } from './sop-list-desk.ts';
import { readShelf } from './sop-shelf.ts';
import { sopsBackend } from './sops-backend.ts';

/** Access levels that may put a playbook in force, as the backend's routes say. */
const publishers: ReadonlySet<string> = new Set(['owner', 'admin', 'editor']);

const notConnected = () =>
  ({ ok: false, failure: 'not-connected', code: null, message: t('worker.connectFirst') }) as const;

/** Answers what the dashboard says. */
export async function answerDashboard(desk: Desk, message: DashboardMessage): Promise<unknown> {
  const copy = await desk.find();
  switch (message.type) {
    case 'dashboard.read':
      return dashboardView(desk, copy);
    case 'dashboard.heartbeat':
      if (copy) await stayInTouch(desk, copy);
      return { ok: true };
    case 'shelf.read':
      return copy ? readShelf(copy, desk.ports.clock()) : { sops: [], mayArchive: false };
    case 'record.list':
      return copy ? keptRecords(copy) : [];
    case 'record.state':
      return copy ? findState(desk, copy, message.key) : null;
    case 'draft.read':
      return copy ? desk.drafts.find(copy.connection.id) : null;
    case 'draft.save': {
      if (!copy) throw new Error(t('worker.connectFirst'));
      const { yaml, base } = message;
      const savedAt = desk.ports.clock().toISOString();
      await desk.drafts.save(copy.connection.id, { yaml, base, savedAt });
      return { ok: true, savedAt };
    }
    case 'draft.discard':
      if (copy) await desk.drafts.discard(copy.connection.id);
      return { ok: true };
    case 'sopDraft.list':
    case 'sopDraft.read':
    case 'sopDraft.save':
    case 'sopDraft.discard':
      return answerSopDraft(desk, copy, message);
    case 'sopList.reviews':
    case 'sopList.verify':
      return answerSopList(desk, copy, message);
    default:
      return copy ? askBackend(desk, copy, message) : notConnected();
  }
}

type BackendMessage = Extract<
  DashboardMessage,
  {
    type:
      | `playbook.${string}`
      | `sops.${string}`
      | 'health.read'
      | 'handoffs.read'
      | 'training.people'
      | `issues.${'read' | 'answer' | 'move'}`;
  }
>;

async function askBackend(desk: Desk, copy: LocalCopy, message: BackendMessage): Promise<Asked<unknown>> {
  try {
    return { ok: true, value: await fromBackend(desk, copy, message) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Somebody published meanwhile: fetch it, so that the page can show who and what.
    if (error.code === 'playbook-moved' || error.code === 'sop-moved') await desk.sync.run(copy);
    return { ok: false, failure: error.failure, code: error.code, message: error.message };
  }
}

async function fromBackend(desk: Desk, copy: LocalCopy, message: BackendMessage): Promise<unknown> {
  const backend = playbookBackend(
    copy.connection.server,
    desk.connections.tokensOf(copy.connection),
    desk.ports.fetch,
  );
  const { server } = copy.connection;
  const sops = sopsBackend(server, desk.connections.tokensOf(copy.connection), desk.ports.fetch);
  switch (message.type) {
    case 'sops.version':
      return sops.version(message.id, message.version);
    case 'sops.versions':
      return sops.versions(message.id, message.before);
    case 'sops.open':
    case 'sops.publish':
    case 'sops.sendPicture':
    case 'sops.archived':
    case 'sops.rescue':
    case 'sops.missed':
    case 'sops.dismissMissed':
      return askAboutSops(desk, copy, message);
    case 'sops.verify':
      return thenFetch(desk, copy, await sops.verify(message.id, message.version));
    case 'sops.archive':
      return thenFetch(desk, copy, await sops.archive(message.id));
    case 'playbook.read':
      return backend.read(message.version);
    case 'playbook.versions':
      return backend.versions(message.before);
    case 'playbook.simulate':
      return backend.simulate({ yaml: message.yaml, asOf: message.asOf, limit: message.limit });
    case 'playbook.publish': {
      const { yaml, note, base, at } = message;
      return thenFetch(desk, copy, await backend.publish({ yaml, note, base, at }));
    }
    case 'playbook.scheduled':
      return backend.scheduled();
    case 'playbook.unschedule':
      return backend.unschedule(message.id);
    case 'playbook.thresholds':
      return backend.thresholds();
    case 'playbook.rules':
      return backend.rules();
    case 'playbook.restoreRule':
      return thenFetch(desk, copy, await backend.restoreRule(message.rule));
    case 'playbook.findRecords':
      return backend.search(searchText(message.text));
    case 'playbook.readRecord':
      return backend.record(message.key);
    case 'health.read': {
      const { connection } = copy;
      const token = desk.connections.tokensOf(connection);
      return callBackend(desk.ports.fetch, `${connection.server}/v1/health-report`, healthAnswer, { token });
    }
    case 'training.people': {
      const { connection } = copy;
      const token = desk.connections.tokensOf(connection);
      const url = `${connection.server}/v1/training/people?sop=${encodeURIComponent(message.sop)}`;
      return callBackend(desk.ports.fetch, url, trainingPeopleAnswer, { token });
    }
    case 'handoffs.read':
      return backend.handoffs(message.state);
    case 'issues.read':
      return backend.issues(message.state);
    case 'issues.answer':
      return backend.answerIssue({ id: message.id, text: message.text });
    case 'issues.move':
      return backend.moveIssue({ id: message.id, state: message.state });
    case 'playbook.rollback': {
      const { version, note, base } = message;
      return thenFetch(desk, copy, await backend.rollBack({ version, note, base }));
    }
  }
}

/** What to look for: of a record's address its key, because a name is seldom in the address. */
function searchText(text: string): string {
  const record = findRecordAt(text.trim());
  return record ? recordKey(record) : text.slice(0, 200);
}

/** What was just put in force is in force in this browser too before the person is told. */
async function thenFetch<T>(desk: Desk, copy: LocalCopy, published: T): Promise<T> {
  await desk.sync.run(copy);
  return published;
}

async function dashboardView(desk: Desk, copy: LocalCopy | undefined): Promise<DashboardView> {
  if (!copy) return { connected: false };
  void desk.live.ensure();
  const { workspace, member } = copy.connection;
  return {
    connected: true,
    connection: copy.connection.id,
    workspace,
    member,
    mayPublish: publishers.has(member.access),
    mayAdminister: isAdmin(member.access),
    published: (await copy.findWritten()) ?? null,
    documents: await copy.sops.ids(),
    sync: await desk.sync.view(copy),
  };
}

async function findState(desk: Desk, copy: LocalCopy, key: string): Promise<RecordState | null> {
  const row = await copy.db.records.get(key);
  return row?.state ? copy.stateOf(row.state.ref, desk.ports.clock()) : null;
}

/** The record that an address of any host names. */
function findRecordAt(address: string): RecordRef | undefined {
  for (const adapter of adapters) {
    const place = parseAddress(adapter, address);
    if (place) return placeRecord(place);
  }
  return undefined;
}
