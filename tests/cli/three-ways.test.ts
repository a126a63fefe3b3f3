// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { Observation } from '../../lib/records/observation.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import type { Said } from '../../lib/text/text.ts';
import { createWorker } from '../../lib/worker/worker.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from '../server/start-test-server.ts';
import { smallPlaybook } from '../unit/playbook/mistakes/small-playbook.ts';
import { page, panel, settings, standInBrowser } from '../unit/worker/stand-in-browser.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

/** In the leave of Mara Lindt, whom Ivo Brandt covers. */
const now = new Date('2026-12-22T12:00:00.000Z');
const early = '2026-11-02T08:00:00.000Z';
const late = '2026-12-21T08:00:00.000Z';

/** A playbook in which every part of the guidance has something to say. */
const playbook = smallPlaybook
  .replace(
    '            owner: sales\n            sop: calling\n',
    '            owner: sales\n            sop: calling\n            when: { not: { property: source, is: Partner } }\n',
  )
  .replace(
    '    routing:\n',
    '    routing:\n      - { id: north, title: The north, when: { property: region, is: North }, to: { person: ivo-brandt } }\n      - { id: turns, title: In turn, when: { property: region, is: South }, to: { roundRobin: [mara-lindt, ivo-brandt] } }\n',
  )
  .replace(
    '        when: { property: amount, moreThan: 50000 }\n',
    '        when: { property: amount, moreThan: 50000 }\n      - { id: date-passed, title: The date has passed, when: { property: closeDate, before: today }, level: quiet }\n',
  );

type Values = Record<string, string | null>;

function told(id: string, values: Values, more: Partial<Observation> = {}): JournalEvent {
  const observations = Object.entries(values).map(
    ([property, value]): Observation => ({ property, value, source: 'import', asOf: late, ...more }),
  );
  return stageSeen(id, { occurredAt: late, observations });
}

function entered(id: string, stage: string, at: string): JournalEvent {
  const seen: Observation = { property: 'stage', value: stage, source: 'import', asOf: at, since: at };
  return stageSeen(id, { occurredAt: at, observations: [seen] });
}

const records: Record<string, JournalEvent[]> = {
  fresh: [entered('fresh', 'First call', late), told('fresh', { owner: '77001', name: 'Fresh' })],
  stalled: [entered('stalled', 'First call', early), told('stalled', { owner: 'Ivo Brandt' })],
  snoozed: [entered('snoozed', 'First call', early), told('snoozed', { owner: 'Mara Lindt' })],
  large: [
    entered('large', 'Proposal', early),
    told('large', { amount: '€ 60,000.00', owner: 'Somebody Else' }),
  ],
  unreadable: [entered('unreadable', 'Proposal', early), told('unreadable', { amount: '48.000' })],
  north: [entered('north', 'First call', late), told('north', { region: ' north ' })],
  turnOne: [entered('turnOne', 'First call', late), told('turnOne', { region: 'South' })],
  turnTwo: [entered('turnTwo', 'Proposal', late), told('turnTwo', { region: 'south' })],
  unowned: [entered('unowned', 'First call', late)],
  partner: [entered('partner', 'First call', late), told('partner', { source: 'Partner', region: 'West' })],
  returned: [
    entered('returned', 'First call', early),
    entered('returned', 'Proposal', '2026-11-20T08:00:00.000Z'),
    entered('returned', 'First call', '2026-12-15T23:30:00.000Z'),
  ],
  seen: [
    told('seen', { stage: 'First call' }, { source: 'page', asOf: early }),
    told('seen', { stageEntered: '2026-11-30' }, { source: 'page' }),
  ],
  dates: [entered('dates', 'Proposal', late), told('dates', { closeDate: '2026-12-21', startDate: 'soon' })],
  noDate: [entered('noDate', 'Proposal', late), told('noDate', { closeDate: '10/11/2026' })],
  differing: [
    entered('differing', 'Proposal', late),
    told('differing', { amount: '90000' }),
    told('differing', { amount: '10000' }, { source: 'page' }),
  ],
  won: [entered('won', 'Won', late)],
  strange: [entered('strange', 'Négociation', late)],
  bare: [told('bare', { name: 'No stage' })],
};

async function serverWithRecords() {
  const playbookFile = await tempFile('playbook.yaml', playbook);
  const server = await startTestServer({ clock: () => now, playbookFile });
  await server.addAccount();
  await push(server, Object.values(records).flat());
  const { stage } = await onBackend(server, 'snoozed');
  if (!stage.known) throw new Error('the stage should be known');
  const { id, record } = stageSeen('snoozed');
  const base = { record, playbook: 1, occurredAt: late, occurrence: stage.occurrence };
  const until = '2027-01-08T08:00:00.000Z';
  const { token } = await server.join('member', 'mara-lindt');
  const marks: JournalEvent[] = [
    { ...base, id, type: 'flag.snoozed', rule: 'three-weeks', until, reason: 'Holidays' },
    { ...base, id: stageSeen('').id, type: 'step.done', step: 'confirm-call', note: 'By phone' },
  ];
  await push(server, marks, token);
  return server;
}

async function push(server: TestServer, events: JournalEvent[], token?: string): Promise<void> {
  const { body } = await server.call('POST', '/v1/push', { events }, token);
  expect(body.results.filter(({ status }) => status !== 'applied')).toEqual([]);
}

async function onBackend(server: TestServer, id: string): Promise<Guidance> {
  const { body } = await server.call('GET', `/v1/guidance?record=${dealKey(id)}`);
  return (body as unknown as { guidance: Guidance }).guidance;
}

/** A browser's worker, connected by a real invite; it answers for the record each tab shows. */
async function connectedWorker({ url, firstInvite }: TestServer) {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const worker = createWorker({ ...standInBrowser().ports, clock: () => now });
  const connect = { type: 'connection.connect', server: url, code: firstInvite };
  expect(await worker.message(connect, settings)).toMatchObject({ ok: true });
  let tab = 0;
  return async (id: string): Promise<PanelAnswer> => {
    tab += 1;
    const record = { host: 'hubspot', account: '1', object: 'deal', id };
    const nonce = crypto.randomUUID();
    const [inPage, inPanel] = [page(tab, `page-${tab}`), panel(tab, 5, `panel-${tab}`)];
    await worker.message({ type: 'page.record', record, at: tab }, inPage);
    await worker.alarm();
    await worker.message({ type: 'page.frame', nonce }, inPage);
    await worker.message({ type: 'panel.hello', nonce }, inPanel);
    return (await worker.message({ type: 'panel.read' }, inPanel)) as PanelAnswer;
  };
}

test('worker, backend and command line say exactly the same of the same records', async () => {
  const server = await serverWithRecords();
  const askWorker = await connectedWorker(server);
  const said: Record<string, Said<Guidance>> = {};
  for (const id of Object.keys(records)) {
    const answer = await askWorker(id);
    if (answer.show !== 'guidance') throw new Error(`the panel shows ${JSON.stringify(answer)} for ${id}`);
    const guidance = sayAll(answer.guidance);
    expect(guidance, id).toEqual(await onBackend(server, id));
    const { out } = await runWaymark(['evaluate', dealKey(id), '--json', '--data', server.dataDir]);
    expect(JSON.parse(out), id).toEqual({ record: dealKey(id), guidance });
    said[id] = guidance;
  }
  // That they agree is worth something only where there is something to say.
  const flags = (id: string) => said[id]?.flags.map(({ rule, snooze }) => [rule, snooze !== null]);
  expect(said.fresh?.owner?.reason.text).toContain('Mara Lindt is away until 2027-01-04; Ivo Brandt covers');
  expect(flags('stalled')).toContainEqual(['three-weeks', false]);
  expect(flags('snoozed')).toContainEqual(['three-weeks', true]);
  expect(said.snoozed?.steps.map(({ state }) => state)).toEqual(['done', 'open']);
  expect(flags('large')).toEqual([
    ['three-weeks', false],
    ['large', false],
  ]);
  expect(flags('unreadable')).toEqual([['three-weeks', false]]);
  expect(said.north?.owner?.reason.text).toContain('The north');
  expect(said.turnOne?.owner?.person).not.toBeNull();
  expect(said.partner?.steps.map(({ id }) => id)).toEqual(['hold-call']);
  expect(said.returned?.stage).toMatchObject({ since: '2026-12-15T23:30:00.000Z', certainty: 'exact' });
  expect(said.seen?.stage).toMatchObject({ since: '2026-11-29T23:00:00.000Z', certainty: 'exact' });
  expect(flags('dates')).toEqual([['date-passed', false]]);
  expect(flags('noDate')).toEqual([]);
  expect(said.differing?.disagreements).toHaveLength(1);
  expect(said.won?.flags).toEqual([]);
  expect([said.strange?.stage.known, said.bare?.stage.known]).toEqual([false, false]);
});
