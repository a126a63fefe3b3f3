import type { ConnectionView, HostsView, TabCheck, TabView } from '../../lib/messages/settings-messages.ts';
import type { WorkspacesView } from '../../lib/messages/workspace-messages.ts';
import { hoursFromNow, sampleKey, sampleSync } from './sample-guidance.ts';

const connected: ConnectionView = {
  connected: true,
  id: 'c1',
  server: 'http://127.0.0.1:8787',
  workspace: { id: 'w1', name: 'Northwind Studio' },
  member: { id: 'm1', name: 'Mara Lindt', access: 'member', person: 'mara' },
  playbook: { version: 14, name: 'Studio playbook' },
  accounts: [{ host: 'hubspot', account: '4411' }],
  policy: { server: null, workspace: null },
  sync: sampleSync(),
};

/** What this browser is connected to, where that is more than one workspace. */
export const sampleWorkspaces: WorkspacesView = {
  workspaces: [
    {
      id: 'c1',
      name: 'Northwind Studio',
      server: 'http://127.0.0.1:8787',
      member: 'Mara Lindt',
      isChosen: true,
      waiting: 2,
    },
    {
      id: 'c2',
      name: 'Fabrikam Holding, Beratungsgesellschaft für Unternehmensnachfolge',
      server: 'https://waymark.fabrikam.example',
      member: 'Mara Lindt (extern)',
      isChosen: false,
      waiting: 0,
    },
  ],
};

/** Every state of the settings page, by name. */
export const connectionStates: Record<string, ConnectionView> = {
  first: {
    connected: false,
    id: null,
    server: null,
    workspace: null,
    member: null,
    playbook: null,
    accounts: [],
    policy: { server: null, workspace: null },
    sync: sampleSync({ state: 'signed-out', lastContact: null }),
  },
  connected,
  managed: { ...connected, policy: { server: 'http://127.0.0.1:8787', workspace: 'Northwind Studio' } },
  'managed-first': {
    connected: false,
    id: null,
    server: null,
    workspace: null,
    member: null,
    playbook: null,
    accounts: [],
    policy: { server: 'https://waymark.northwind.example', workspace: 'Northwind Studio' },
    sync: sampleSync({ state: 'signed-out', lastContact: null }),
  },
  alone: connected,
  'two-workspaces': connected,
  ...asAdmin(['asana-new', 'asana', 'asana-refused']),
  away: {
    ...connected,
    playbook: null,
    accounts: [],
    sync: sampleSync({
      state: 'offline',
      lastContact: hoursFromNow(-30),
      waiting: 2,
      refused: [{ what: 'Snooze: Three weeks in one stage', reason: 'Viewers may not snooze.' }],
    }),
  },
};

const flags: TabView['flags'] = [
  {
    title: 'Three weeks in one stage',
    name: 'Northwind retainer 2027',
    days: 23,
    address: 'https://app.hubspot.com/contacts/1/record/0-3/1',
    workspace: null,
  },
  {
    title: 'Overdue: Call the new lead',
    name: 'Fabrikam',
    days: 2,
    address: 'https://app.hubspot.com/contacts/1/record/0-3/2',
    workspace: null,
  },
];

const record = { key: sampleKey, name: 'Northwind retainer 2027', account: '4411' };

const ours: Pick<TabView, 'foreign' | 'addTo'> = { foreign: null, addTo: [] };

type Found = Partial<Record<TabCheck['what'], TabCheck['state']>>;

/** What was looked at: all is well but what is named. */
function looked(found: Found = {}, more: Partial<Pick<TabView, 'hidden' | 'canHide'>> = {}) {
  const names = { connected: 'Northwind Studio', record: 'Northwind retainer 2027', rule: 'New business' };
  const checks = (['site', 'connected', 'visible', 'record', 'rule', 'backend'] as const).map(
    (what): TabCheck => ({
      what,
      state: found[what] ?? 'ok',
      name: { ...names, site: null, visible: null, backend: 'http://127.0.0.1:8787' }[what],
    }),
  );
  const canHide: TabView['canHide'] = ['page', 'site', 'all'];
  const home: TabView['home'] = found.site === 'no' ? null : { host: 'hubspot', at: 'page' };
  return { checks, hidden: null, canHide, sync: sampleSync(), home, ...more };
}

const noRecord: Found = { record: 'no', rule: 'unknown' };
const noSite: Found = { site: 'no', record: 'unknown', rule: 'unknown' };

/** Every state of the popup, by name. */
export const tabStates: Record<string, TabView> = {
  showing: {
    ...looked(),
    supported: true,
    state: 'showing',
    record,
    ...ours,
    problem: null,
    missing: [],
    flags,
  },
  'not-connected': {
    ...looked(
      { connected: 'no', visible: 'unknown', record: 'unknown', rule: 'unknown', backend: 'unknown' },
      { canHide: [] },
    ),
    supported: true,
    state: 'not-connected',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags: [],
  },
  'no-record': {
    ...looked(noRecord, { canHide: ['site', 'all'] }),
    supported: true,
    state: 'no-record',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags,
  },
  'foreign-account': {
    ...looked(noRecord),
    supported: true,
    state: 'foreign-account',
    record: null,
    foreign: { host: 'hubspot', account: '99120' },
    addTo: [],
    problem: null,
    missing: [],
    flags,
  },
  'foreign-account-admin': {
    ...looked(noRecord),
    supported: true,
    state: 'foreign-account',
    record: null,
    foreign: { host: 'salesforce', account: 'acme--uat' },
    addTo: [{ connection: 'c1', name: 'Northwind Studio' }],
    problem: null,
    missing: [],
    flags: [],
  },
  'two-workspaces': {
    ...looked(noRecord),
    supported: true,
    state: 'foreign-account',
    record: null,
    foreign: { host: 'hubspot', account: '99120' },
    addTo: sampleWorkspaces.workspaces.map(({ id, name }) => ({ connection: id, name })),
    problem: null,
    missing: [],
    flags: flags.map((flag, index) => ({
      ...flag,
      workspace: sampleWorkspaces.workspaces[index]?.name ?? null,
    })),
  },
  'off-here': {
    ...looked(noSite),
    supported: true,
    state: 'off-here',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags,
  },
  'off-by-company': {
    ...looked(noSite),
    supported: true,
    state: 'off-by-company',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags,
  },
  'hidden-page': {
    ...looked({ visible: 'no', rule: 'unknown' }, { hidden: { scope: 'page', until: null } }),
    supported: true,
    state: 'hidden-page',
    record,
    ...ours,
    problem: null,
    missing: [],
    flags: [],
  },
  paused: {
    ...looked(
      { ...noSite, visible: 'no' },
      { hidden: { scope: 'all', until: hoursFromNow(14) }, canHide: ['all'] },
    ),
    supported: false,
    state: 'paused',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags,
  },
  'no-playbook': {
    ...looked({ rule: 'no' }),
    supported: true,
    state: 'no-playbook',
    record,
    ...ours,
    problem: null,
    missing: [],
    flags: [],
  },
  'no-motion': {
    ...looked({ rule: 'no' }),
    supported: true,
    state: 'no-motion',
    record,
    ...ours,
    problem: null,
    missing: [],
    flags: [],
  },
  'signed-out': {
    ...looked(),
    supported: true,
    state: 'showing',
    record,
    ...ours,
    problem:
      "A copy of this browser's access was used somewhere else, so it was disconnected to be safe. Connect it again, and tell your admin.",
    missing: [],
    flags,
  },
  outdated: {
    ...looked(),
    supported: true,
    state: 'showing',
    record,
    ...ours,
    problem: 'The backend is older than this extension. Ask your admin to update the backend.',
    missing: [],
    flags,
  },
  unsupported: {
    ...looked(noSite, { canHide: ['all'] }),
    supported: false,
    state: 'unsupported',
    record: null,
    ...ours,
    problem: null,
    missing: [],
    flags: [],
  },
};

const person = { isOn: true, by: 'person', home: 'page' } as const;

/** What the settings page shows of hosts and sites, by the state of the page. */
export const hostsStates: Record<string, HostsView> = {
  usual: {
    hosts: [
      { host: 'hubspot', ...person },
      { host: 'salesforce', ...person },
      { host: 'asana', ...person },
    ],
    sites: [],
  },
  managed: {
    hosts: [
      { host: 'hubspot', isOn: true, by: 'policy', home: 'side' },
      { host: 'salesforce', isOn: false, by: 'workspace', home: 'side' },
      { host: 'asana', isOn: false, by: 'policy', home: 'side' },
    ],
    sites: [
      { origin: 'https://app.hubspot.com.proxy.northwind.example', host: 'hubspot', isAllowed: true },
      { origin: 'https://acme.lightning.force.com.mcas.ms', host: 'salesforce', isAllowed: false },
    ],
  },
};

/** The same connection of an admin, once for each state. */
function asAdmin(states: readonly string[]): Record<string, ConnectionView> {
  const { member } = connected;
  const view = { ...connected, member: member && { ...member, access: 'admin' as const } };
  return Object.fromEntries(states.map((state) => [state, view]));
}
