import type { Message } from '../../components/port/port.ts';
import type { Asked, DashboardView, Draft, PlaybookText } from '../../lib/messages/dashboard-messages.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { VersionsAnswer } from '../../lib/sync/admin-protocol.ts';
import type { HealthAnswer } from '../../lib/sync/health-protocol.ts';
import type { RulesAnswer } from '../../lib/sync/showings-protocol.ts';
import { listedIssues } from './issue-states.ts';
import { hoursFromNow, sampleSync } from './sample-guidance.ts';
import { listedHandoffs } from './sample-handoff.ts';
import { sopEditStates } from './sop-edit-states.ts';
import { samplePicture, sampleReading, sampleShelf, sampleSopVersions } from './sop-states.ts';
import { noTraining, sampleTraining } from './training-states.ts';

const yaml = `waymark: 1
name: Studio playbook
calendar: { timeZone: Europe/Berlin, workdays: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:30" }
roles:
  - { id: sales, title: Sales }
people:
  - { id: mara-lindt, name: Mara Lindt, roles: [sales] }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - id: first-call
        title: First call
        steps:
          - { id: hold-call, title: Hold the first call, due: 2 business days, owner: sales }
`;

const about = { version: 14, publishedAt: hoursFromNow(-50), publishedBy: 'Jonas Weber' };
const text: Asked<PlaybookText> = { ok: true, value: { ...about, note: 'More patience', yaml } };

function connected(
  access: 'admin' | 'editor' | 'viewer',
  version = 14,
  written: string = yaml,
): DashboardView {
  const parsed = parsePlaybook(written);
  if (!parsed.ok) throw new Error('The sample playbook has problems.');
  return {
    connected: true,
    connection: 'c1',
    workspace: { id: 'w1', name: 'Northwind Studio' },
    member: { id: 'm1', name: 'Mara Lindt', access, person: 'mara' },
    mayPublish: access !== 'viewer',
    mayAdminister: access === 'admin',
    documents: [],
    published: { ...about, version, playbook: { ...parsed.playbook, name: 'Studio playbook' } },
    sync: sampleSync(),
  };
}

const versions: Asked<VersionsAnswer> = {
  ok: true,
  value: {
    versions: [
      { ...about, name: 'Studio playbook', note: 'More patience' },
      { ...about, version: 13, publishedAt: hoursFromNow(-900), name: 'Studio playbook', note: null },
    ],
    more: false,
  },
};

const away: Asked<PlaybookText> = {
  ok: false,
  failure: 'unreachable',
  code: null,
  message:
    'No answer from http://127.0.0.1:8787. Check the address, and that the backend is running and reachable from this computer.',
};

const quiet: HealthAnswer = {
  at: hoursFromNow(0),
  program: '0.1.0',
  database: { kind: 'embedded', version: '011-page-health' },
  jobs: { waiting: 0, dead: 0, done: 1204, dueSince: null, failing: [] },
  clients: [],
  lastBackup: hoursFromNow(-9),
  records: 0,
  events: 0,
  pages: [],
};
const page = { pack: 3, since: hoursFromNow(-300), lastSeen: hoursFromNow(-1) };
const quietReport: Asked<HealthAnswer> = { ok: true, value: quiet };
const report: Asked<HealthAnswer> = {
  ok: true,
  value: {
    ...quiet,
    jobs: {
      ...quiet.jobs,
      waiting: 2,
      dead: 1,
      dueSince: hoursFromNow(-2),
      failing: [{ kind: 'sweep', tries: 12, error: 'The playbook names a calendar that is not there.' }],
    },
    clients: [
      { client: 'extension 0.1.0', browsers: 14, lastSeen: hoursFromNow(-0.2) },
      { client: null, browsers: 1, lastSeen: hoursFromNow(-700) },
    ],
    lastBackup: null,
    records: 2431,
    events: 88_120,
    pages: [
      {
        ...page,
        host: 'hubspot',
        page: 'record',
        times: 812,
        missing: [
          { name: 'amount', times: 790, since: hoursFromNow(-26), lastSeen: hoursFromNow(-1) },
          { name: 'closeDate', times: 3, since: hoursFromNow(-200), lastSeen: hoursFromNow(-40) },
        ],
      },
      {
        ...page,
        host: 'salesforce',
        page: 'console',
        times: 40,
        missing: [{ name: 'mount', times: 4, since: hoursFromNow(-80), lastSeen: hoursFromNow(-5) }],
      },
      { ...page, host: 'asana', page: 'task', times: 96, missing: [] },
    ],
  },
};

const draftOf = (changed: string): Draft => ({ yaml: changed, base: 14, savedAt: hoursFromNow(-3) });
const edited = draftOf(yaml.replace('2 business days', '3 business days'));
const broken = draftOf(yaml.replace('2 business days', '2 bananas'));

const loud = `${yaml}    stalls:
      - { id: three-weeks, title: Three weeks is a stall, after: 21 days, keeper: sales }
`;
const rule = { rule: 'new-business/three-weeks', title: 'Three weeks is a stall', shown: 40, acted: 11 };
const rules: Asked<RulesAnswer> = {
  ok: true,
  value: {
    rules: [
      {
        ...rule,
        ...{ dismissed: 9, wrong: 4, notHere: 1, rate: 0.275 },
        demoted: { since: hoursFromNow(-30), shown: 40, acted: 11 },
      },
    ],
  },
};

/** What the worker answers, by message, for every state of the dashboard. */
export const dashboardStates: Record<string, Partial<Record<Message['type'], unknown>>> = {
  'not-connected': { 'dashboard.read': { connected: false } },
  offline: { 'dashboard.read': connected('editor'), 'draft.read': null, 'playbook.read': away },
  'in-force': { 'dashboard.read': connected('editor'), 'draft.read': null, 'playbook.read': text },
  demoted: {
    'dashboard.read': connected('editor', 14, loud),
    'draft.read': null,
    'playbook.read': { ok: true, value: { ...about, note: null, yaml: loud } },
    'playbook.rules': rules,
  },
  draft: { 'dashboard.read': connected('editor'), 'draft.read': edited, 'playbook.read': text },
  broken: { 'dashboard.read': connected('editor'), 'draft.read': broken, 'playbook.read': text },
  'draft-offline': { 'dashboard.read': connected('editor'), 'draft.read': edited, 'playbook.read': away },
  behind: { 'dashboard.read': connected('editor', 15), 'draft.read': edited, 'playbook.read': text },
  health: {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': text,
    'health.read': report,
  },
  'health-empty': {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': text,
    'health.read': quietReport,
  },
  'health-offline': {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': away,
    'health.read': away,
  },
  handoffs: {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': text,
    'handoffs.read': listedHandoffs.all,
  },
  'handoffs-empty': {
    'dashboard.read': connected('viewer'),
    'draft.read': null,
    'playbook.read': text,
    'handoffs.read': listedHandoffs.none,
  },
  sops: {
    'dashboard.read': connected('admin'),
    'shelf.read': sampleShelf,
  },
  training: { 'dashboard.read': connected('admin'), 'training.mine': sampleTraining },
  'training-empty': { 'dashboard.read': connected('viewer'), 'training.mine': noTraining },
  'sops-empty': {
    'dashboard.read': connected('viewer'),
    'shelf.read': { sops: [], mayArchive: false },
  },
  'sop-read': {
    'dashboard.read': connected('admin'),
    'shelf.read': sampleShelf,
    'sop.read': sampleReading(),
    'sop.picture': { url: samplePicture },
    'sops.versions': { ok: true, value: sampleSopVersions },
  },
  'sop-offline': {
    'dashboard.read': connected('viewer'),
    'shelf.read': { ...sampleShelf, mayArchive: false },
    'sop.read': sampleReading({ asOf: hoursFromNow(-30) }),
    'sop.picture': { url: null },
    'sops.versions': away,
  },
  issues: {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': text,
    'issues.read': listedIssues.all,
  },
  'issues-empty': {
    'dashboard.read': connected('viewer'),
    'draft.read': null,
    'playbook.read': text,
    'issues.read': listedIssues.none,
  },
  'issues-offline': {
    'dashboard.read': connected('admin'),
    'draft.read': null,
    'playbook.read': text,
    'issues.read': away,
  },
  ...Object.fromEntries(
    Object.entries(sopEditStates).map(([state, { answers }]) => [
      state,
      {
        'dashboard.read': connected(state.endsWith('only') ? 'viewer' : 'editor'),
        'draft.read': null,
        'playbook.read': text,
        ...answers,
      },
    ]),
  ),
  'health-member': { 'dashboard.read': connected('viewer'), 'draft.read': null, 'playbook.read': text },
  'two-workspaces': {
    'dashboard.read': connected('editor'),
    'draft.read': null,
    'playbook.read': text,
  },
  viewer: {
    'dashboard.read': connected('viewer'),
    'draft.read': null,
    'playbook.read': text,
    'playbook.versions': versions,
  },
};
