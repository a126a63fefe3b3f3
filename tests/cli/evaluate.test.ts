import { expect, test } from 'vitest';
import { publishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from '../server/start-test-server.ts';
import { runWaymark } from './run-waymark.ts';

const now = new Date('2026-10-01T12:00:00.000Z');
const early = '2026-09-01T08:00:00.000Z';
const late = '2026-09-28T08:00:00.000Z';

/** What a browser's worker would say: the pulled playbook over the pulled record. */
async function inTheWorker({ pull }: TestServer, key: string) {
  const { workspace, records } = await pull({ records: { cursor: 0, keys: [], fresh: [key] } });
  const playbook = workspace.changes.find(({ kind, id }) => kind === 'playbook' && id === 'current');
  const state = recordState.parse(records.changes.find(({ id }) => id === key)?.data);
  return sayAll(evaluate(publishedPlaybook.parse(playbook?.data), state, now));
}

async function serverWithDeals() {
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const observed = (
    id: string,
    source: 'page' | 'import',
    asOf: string,
    values: Record<string, string | null>,
  ) =>
    stageSeen(id, {
      occurredAt: asOf,
      observations: Object.entries(values).map(([property, value]) => ({ property, value, source, asOf })),
    });
  const other = {
    ...stageSeen('t'),
    record: { host: 'hubspot', account: '1', object: 'ticket', id: 't' },
  } as const;
  const events: JournalEvent[] = [
    stageSeen('stalled'),
    observed('stalled', 'import', late, { owner: 'Darcel Schlecht', amount: '4800', name: 'Weber' }),
    observed('stalled', 'page', late, { amount: '5200' }),
    stageSeen('returned'),
    {
      ...stageSeen('returned', {}, 'Prospecting'),
      observations: [
        { property: 'stage', value: 'Prospecting', source: 'page', asOf: late, since: late, changed: true },
      ],
    },
    stageSeen('won', {}, 'Won'),
    stageSeen('strange', {}, 'Négociation'),
    observed('bare', 'page', late, { name: 'No stage', owner: 'Somebody else' }),
    stageSeen('marked'),
    other,
  ];
  const { token } = await server.join('member', 'vicki-laflamme');
  const push = async (list: JournalEvent[], as?: string) => {
    const answer = await server.call('POST', '/v1/push', { events: list }, as);
    expect(answer.body.results.map(({ status }) => status)).toEqual(list.map(() => 'applied'));
  };
  await push(events);
  const stage = (await inTheWorker(server, dealKey('marked')))?.stage;
  if (!stage?.known) throw new Error('the stage should be known');
  const { occurrence } = stage;
  const mark = () => {
    const { id, record, playbook } = stageSeen('marked');
    return { id, record, playbook, occurrence, occurredAt: late };
  };
  await push(
    [
      { ...mark(), type: 'step.done', step: 'send-offer', note: 'By phone' },
      { ...mark(), type: 'criterion.confirmed', criterion: 'delivery-agreed' },
      {
        ...mark(),
        type: 'flag.snoozed',
        rule: 'three-weeks',
        until: '2026-10-09T08:00:00.000Z',
        reason: 'Holidays',
      },
    ],
    token,
  );
  const keys = [...new Set(events.map(({ record }) => recordKey(record)))];
  return { server, keys };
}

test('worker, backend and command line say the same of the same records', async () => {
  const { server, keys } = await serverWithDeals();
  expect(keys).toHaveLength(7);
  for (const key of keys) {
    const worker = await inTheWorker(server, key);
    const { status, body } = await server.call('GET', `/v1/guidance?record=${encodeURIComponent(key)}`);
    expect(status, key).toBe(200);
    expect(body, key).toEqual({ record: key, guidance: worker });
    const { out, code } = await runWaymark(['evaluate', key, '--json', '--data', server.dataDir]);
    expect(code, key).toBe(0);
    expect(JSON.parse(out), key).toEqual({ record: key, guidance: worker });
    // What the journal tells of the time until a moment is the same as the state kept of it, marks and actors too.
    const at = new Date(now.getTime() - 1).toISOString();
    const past = await server.call('GET', `/v1/guidance?record=${encodeURIComponent(key)}&at=${at}`);
    expect(past.body, key).toEqual({ record: key, guidance: worker && { ...worker, asOf: at } });
  }
  const marked = await inTheWorker(server, dealKey('marked'));
  expect(marked?.steps[0]).toMatchObject({ id: 'send-offer', state: 'done', doneBy: 'A member' });
  expect(marked?.flags).toContainEqual(expect.objectContaining({ snooze: expect.anything() }));
  expect(await inTheWorker(server, 'hubspot:1:ticket:t')).toBeNull();
});

test('evaluate prints owner, step, due, criteria and flags with their reasons, now and in the past', async () => {
  const { server } = await serverWithDeals();
  const run = (...args: string[]) => runWaymark(['evaluate', ...args, '--data', server.dataDir]);
  const { out } = await run(dealKey('stalled'));
  for (const text of [
    'Weber · hubspot:1:deal:stalled',
    'Stage: Engaging, 30 d, since 2026-09-01T08:00:00.000Z',
    'Owner: Darcel Schlecht (Sales agent)',
    'next     Send the offer with delivery date · Darcel Schlecht · due 2026-09-04T',
    'met      The amount is known · 4800',
    'missing  The delivery date is agreed',
    'stalled  Three weeks without moving on · 30 d',
    'why: It has been in Engaging for 30 days; the limit is 21 days. [hardware-deal/three-weeks, version 1]',
    'amount: "4800" (import) is used, "5200" (page) is not',
  ]) {
    expect(out).toContain(text);
  }
  const before = await run(dealKey('stalled'), '--at', '2026-09-10T10:00:00+02:00');
  expect(before.out).toContain('Stage: Engaging, 9 d');
  expect(before.out).not.toContain('Three weeks without moving on');
  expect((await run(dealKey('marked'), '--at', early)).out).not.toContain('By phone');
  expect((await run('hubspot:1:ticket:t')).out).toContain('No motion of the playbook speaks of');
  expect(await run('hubspot:1:deal:nobody')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody has told of a record "hubspot:1:deal:nobody"'),
  });
  expect((await run(dealKey('stalled'), '--at', 'yesterday')).code).toBe(2);
});

test('guidance of an account that left is not told', async () => {
  const { server } = await serverWithDeals();
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  expect((await server.call('GET', `/v1/guidance?record=${dealKey('won')}`)).status).toBe(404);
});
