import type {
  ConnectAnswer,
  ConnectionView,
  DisconnectAnswer,
  FirstRunView,
  SettingsMessage,
} from '../messages/settings-messages.ts';
import { BackendError } from '../sync/backend.ts';
import { signOutAnswer } from '../sync/sign-in-protocol.ts';
import { numberText } from '../text/number-text.ts';
import { t } from '../text/t.ts';
import { addAccount } from './add-account.ts';
import { answerAsana } from './asana-desk.ts';
import { callBackend } from './call-backend.ts';
import { readCompanyPolicy } from './company-policy.ts';
import { answerDevices } from './device-desk.ts';
import { findFirstRun, setFirstRun } from './first-run.ts';
import { hideAt, unhideAt } from './hide-desk.ts';
import { answerHosts } from './hosts-desk.ts';
import { keepCount } from './keep-count.ts';
import type { Desk } from './page-desk.ts';
import { openPalette } from './palette-desk.ts';
import { readTab } from './read-tab.ts';
import { answerSignIn, look } from './sign-in-desk.ts';
import { tellTabsAbout } from './tell-tabs.ts';

/** Answers what the settings page and the popup say. */
export async function answerSettings(desk: Desk, message: SettingsMessage): Promise<unknown> {
  switch (message.type) {
    case 'connection.read':
      return connectionView(desk);
    case 'connection.connect':
      return connect(desk, message.server, message.code);
    case 'connection.disconnect':
      return disconnect(desk, message.discard);
    case 'connection.signOutEverywhere':
      return signOutEverywhere(desk, message.discard);
    case 'signIn.start':
    case 'signIn.look':
    case 'signIn.cancel':
    case 'login.read':
    case 'login.link':
      return answerSignIn(desk, message, () => settled(desk));
    case 'hosts.read':
    case 'hosts.switch':
    case 'hosts.home':
    case 'sites.add':
    case 'sites.remove':
      return answerHosts(desk, message);
    case 'account.add':
      return addAccount(desk, message.host, message.account);
    case 'devices.read':
    case 'devices.disconnect':
    case 'views.read':
      return answerDevices(desk, message);
    case 'asana.read':
    case 'asana.check':
    case 'asana.save':
    case 'asana.remove':
      return answerAsana(desk, message);
    case 'sync.now':
      await desk.sync.run(await desk.find());
      return connectionView(desk);
    case 'tab.read':
      return readTab(desk, message.tab);
    case 'tab.hide': {
      const { scope, untilTomorrow } = message;
      return hideAt(desk, await desk.tabs.find(message.tab), { scope, untilTomorrow });
    }
    case 'tab.unhide':
      return unhideAt(desk, await desk.tabs.find(message.tab));
    case 'tab.openPalette':
      return openPalette(desk, message.tab);
    case 'firstRun.read':
      return firstRun(desk);
    case 'firstRun.go':
      return goFirstRun(desk, message.at);
    case 'tab.togglePanel':
      await desk.ports.tellTab(message.tab, { type: 'panel.toggle' });
      return { ok: true };
  }
}

async function firstRun({ find }: Desk): Promise<FirstRunView> {
  const copy = await find();
  return copy ? findFirstRun(copy) : { at: null };
}

async function goFirstRun(desk: Desk, at: number | null): Promise<FirstRunView> {
  const copy = await desk.find();
  if (!copy) return { at: null };
  await setFirstRun(copy, at, desk.ports.clock());
  await desk.ports.tellPages();
  void desk.sync.run();
  return { at };
}

async function connect(desk: Desk, server: string, code: string): Promise<ConnectAnswer> {
  const answer = await desk.connections.connect(server, code);
  if (!answer.ok) return answer;
  await settled(desk);
  return { ok: true, view: await connectionView(desk) };
}

/** Goes on with a sign-in by code, if one is under way. */
export async function lookAtSignIn(desk: Desk): Promise<void> {
  await look(desk, () => settled(desk));
}

/** What a new connection is followed by. */
async function settled(desk: Desk): Promise<void> {
  await desk.sync.run(await desk.connections.find());
  await everythingChanged(desk);
}

/** What is unsent goes first. Then the backend ends all browsers of the person, and this one forgets its copy. */
async function signOutEverywhere(desk: Desk, discard: boolean): Promise<DisconnectAnswer> {
  const copy = await desk.find();
  if (!copy) return { ok: true };
  await desk.sync.run(copy);
  const waiting = await copy.db.outbox.count();
  if (waiting > 0 && !discard) {
    const message = t('worker.notSent', waiting, { n: numberText(waiting) });
    return { ok: false, waiting, message };
  }
  if (!discard && (await desk.drafts.find(copy.connection.id))) {
    const message = t('worker.draftLost');
    return { ok: false, waiting: 0, draft: true, message };
  }
  const { server } = copy.connection;
  const token = desk.connections.tokensOf(copy.connection);
  try {
    const url = `${server}/v1/sign-out-everywhere`;
    await callBackend(desk.ports.fetch, url, signOutAnswer, { token, body: {} });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Signed out already, from somewhere else: what is left is the copy here.
    if (error.failure !== 'signed-out') return { ok: false, waiting: 0, message: error.message };
  }
  return disconnect(desk, true);
}

/** A draft of the playbook is work too: it is not thrown away unless the person says so. */
async function disconnect(desk: Desk, discard: boolean): Promise<DisconnectAnswer> {
  const copy = await desk.find();
  if (!copy) return { ok: true };
  const { id } = copy.connection;
  const draft = await desk.drafts.find(id);
  if (draft && !discard) {
    const message = t('worker.draftLost');
    return { ok: false, waiting: 0, draft: true, message };
  }
  desk.live.close(id);
  const answer = await desk.connections.disconnect(copy, discard);
  if (!answer.ok) return answer;
  await desk.drafts.discard(id);
  await everythingChanged(desk);
  return answer;
}

async function everythingChanged(desk: Desk): Promise<void> {
  await desk.ports.tellPages();
  await tellTabsAbout(desk, null);
  await keepCount(desk);
}

async function connectionView({ find, sync, ports }: Desk): Promise<ConnectionView> {
  const copy = await find();
  const set = await readCompanyPolicy(ports);
  const policy = { server: set.server ?? null, workspace: set.workspace ?? null };
  if (!copy) {
    const nothing = { state: 'ok', message: null, lastContact: null, waiting: 0, refused: [] } as const;
    const none = {
      id: null,
      server: null,
      workspace: null,
      member: null,
      playbook: null,
      accounts: [],
      policy,
    };
    return { connected: false, ...none, sync: { ...nothing, refused: [] } };
  }
  const { id, server, workspace, member } = copy.connection;
  const published = await copy.findPlaybook();
  const playbook = published ? { version: published.version, name: published.playbook.name } : null;
  return {
    connected: true,
    id,
    server,
    workspace,
    member,
    playbook,
    accounts: await copy.accounts(),
    policy,
    sync: await sync.view(copy),
  };
}
