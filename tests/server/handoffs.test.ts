import { expect, test } from 'vitest';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { handoffsAnswer } from '../../lib/sync/handoffs-protocol.ts';
import { historyAnswer } from '../../lib/sync/history-protocol.ts';
import { startTestServer } from './start-test-server.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;

const deal = { host: 'hubspot', account: '1', object: 'deal', id: '42' };
const monday = new Date('2026-11-02T09:00:00.000Z');

/** A backend with the services starter, its seller, its delivery lead and its sales lead, and a clock that can be moved. */
async function start() {
  const clock = { now: monday };
  const server = await startTestServer({
    playbookFile: 'examples/playbooks/services.yaml',
    clock: () => clock.now,
  });
  await server.addAccount();
  const people = {
    mara: (await server.join('member', 'mara-lindt')).token,
    priya: (await server.join('member', 'priya-nair')).token,
    jonas: (await server.join('member', 'jonas-weber')).token,
  };
  return { server, clock, ...people };
}

function seen(stage: string, at: Date, source: 'page' | 'import' = 'page') {
  const asOf = at.toISOString();
  const observations = [
    {
      property: 'stage',
      value: stage,
      source,
      asOf,
      ...(source === 'page' ? { changed: true, since: asOf } : {}),
    },
    { property: 'owner', value: 'Mara Lindt', source, asOf },
    { property: 'name', value: 'Acme', source, asOf },
  ];
  return { ...base(at), type: 'record.observed', observations };
}

function base(at: Date) {
  return { id: crypto.randomUUID(), record: deal, occurredAt: at.toISOString(), playbook: 1 };
}

async function push(server: Server, token: string, ...events: object[]) {
  return (await server.call('POST', '/v1/push', { events }, token)).body.results as {
    status: string;
    reason?: string;
  }[];
}

async function handoffOf(server: Server, token: string, id = '42') {
  const key = encodeURIComponent(`hubspot:1:deal:${id}`);
  const { body } = await server.call('GET', `/v1/guidance?record=${key}`, undefined, token);
  const { guidance } = guidanceAnswer.parse(body);
  const [handoff] = guidance?.handoffs ?? [];
  if (!guidance || !handoff) throw new Error('The record has no handoff.');
  return { ...handoff, owner: guidance.owner?.name };
}

async function waiting(server: Server, token: string) {
  const { changes } = (await server.pull({}, token)).me;
  const of = (kind: string) =>
    changes.flatMap((change) => {
      const data = change.data as { title: string; kind: string } | undefined;
      return change.kind === kind && data && (kind === 'flag' || data.kind === 'handoff') ? [data.title] : [];
    });
  return { flags: of('flag'), queue: of('queue') };
}

test('a deal that two browsers see closed begins one handoff, which is returned, mended and accepted', async () => {
  const { server, clock, mara, priya } = await start();
  await push(
    server,
    mara,
    seen('closedwon', new Date('2026-11-02T08:59:00.000Z')),
    seen('contractsent', new Date('2026-11-02T08:00:00.000Z')),
  );
  await push(server, priya, seen('closedwon', new Date('2026-11-02T08:59:30.000Z')));
  const begun = await handoffOf(server, mara);
  expect(begun).toMatchObject({
    state: 'open',
    owner: 'Mara Lindt',
    sender: { name: 'Mara Lindt' },
    receiver: { name: 'Priya Nair' },
  });
  expect(begun.items.every((item) => item.value === null || item.source !== null)).toBe(true);
  const { body } = await server.call(
    'GET',
    `/v1/record/history?key=${encodeURIComponent('hubspot:1:deal:42')}`,
    undefined,
    mara,
  );
  const opened = () =>
    historyAnswer.parse(body).events.filter(({ event }) => event.type === 'handoff.opened');
  expect(opened()).toHaveLength(1);

  const about = { handoff: 'to-delivery', occurrence: begun.occurrence };
  const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
  clock.now = at(60);
  const early = { ...base(at(10)), type: 'handoff.accepted', ...about, person: 'priya-nair' };
  expect((await push(server, mara, early))[0]).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('Delivery lead'),
  });
  await push(server, mara, { ...base(at(20)), type: 'handoff.offered', ...about });
  expect((await waiting(server, priya)).queue).toEqual(['Accept or return: Sales to delivery']);
  const reasons = [{ item: 'scope', text: 'No scope in it' }];
  await push(server, priya, { ...base(at(30)), type: 'handoff.returned', ...about, reasons });
  expect((await waiting(server, mara)).queue).toEqual(['Mend and hand over again: Sales to delivery']);
  const link = 'https://example.com/scope';
  await push(
    server,
    mara,
    { ...base(at(40)), type: 'handoff.noted', handoff: 'to-delivery', item: 'scope', link },
    { ...base(at(41)), type: 'handoff.offered', ...about },
  );
  await push(server, priya, { ...base(at(50)), type: 'handoff.accepted', ...about, person: 'priya-nair' });
  const accepted = await handoffOf(server, priya);
  expect(accepted).toMatchObject({ state: 'accepted', owner: 'Priya Nair' });
  expect(accepted.items.find(({ id }) => id === 'scope')).toMatchObject({
    state: 'there',
    link,
    source: expect.stringContaining('written by'),
  });
});

test('acceptance that is overdue is flagged once to each person it concerns, and to nobody else', async () => {
  const { server, clock, mara, priya, jonas } = await start();
  await push(
    server,
    mara,
    seen('contractsent', new Date('2026-11-02T08:00:00.000Z')),
    seen('closedwon', new Date('2026-11-02T08:59:00.000Z')),
  );
  const { occurrence } = await handoffOf(server, mara);
  await push(server, mara, { ...base(monday), type: 'handoff.offered', handoff: 'to-delivery', occurrence });
  expect((await waiting(server, priya)).flags).toEqual(['Handoff waiting']);
  expect((await waiting(server, jonas)).flags).toEqual([]);
  clock.now = new Date('2026-11-05T09:00:00.000Z');
  for (const token of [mara, priya]) {
    const note = { item: 'need', note: 'A shop that is open by Easter' };
    await push(server, token, { ...base(clock.now), type: 'handoff.noted', handoff: 'to-delivery', ...note });
  }
  for (const token of [mara, priya, jonas])
    expect(
      (await waiting(server, token)).flags.filter((title) => title === 'Handoff not accepted'),
    ).toHaveLength(1);
});

test('a deal that somebody without the extension closed begins its handoff; an old one, or one that moves back, does not', async () => {
  const { server, clock, mara } = await start();
  await server.call('POST', '/v1/push', {
    events: [seen('contractsent', new Date('2026-11-01T08:00:00.000Z'), 'import')],
  });
  await server.call('POST', '/v1/push', {
    events: [seen('closedwon', new Date('2026-11-02T08:00:00.000Z'), 'import')],
  });
  expect(await handoffOf(server, mara)).toMatchObject({ state: 'open' });
  clock.now = new Date('2026-11-02T10:00:00.000Z');
  await server.call('POST', '/v1/push', { events: [seen('contractsent', clock.now, 'import')] });
  expect(await handoffOf(server, mara)).toMatchObject({ state: 'draft' });
  const old = seen('closedwon', new Date('2026-11-02T09:30:00.000Z'), 'import');
  const other = { ...old, id: crypto.randomUUID(), record: { ...deal, id: '43' } };
  await server.call('POST', '/v1/push', { events: [other] });
  expect(await handoffOf(server, mara, '43')).toMatchObject({ state: 'unseen' });
});

test('the overview tells how handoffs stand, how long acceptance took and why they came back', async () => {
  const { server, clock, mara, priya } = await start();
  const before = new Date('2026-11-02T08:00:00.000Z');
  await push(
    server,
    mara,
    seen('contractsent', before),
    seen('closedwon', new Date('2026-11-02T08:59:00.000Z')),
  );
  const list = async (state: string) => {
    const { body } = await server.call('GET', `/v1/handoffs?state=${state}`, undefined, mara);
    return handoffsAnswer.parse(body);
  };
  const about = { handoff: 'to-delivery', occurrence: (await handoffOf(server, mara)).occurrence };
  const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
  clock.now = at(1);
  await push(server, mara, { ...base(at(0)), type: 'handoff.offered', ...about });
  expect((await list('waiting')).handoffs).toMatchObject([{ name: 'Acme', isLate: false, returns: [] }]);
  const reasons = [{ item: 'scope', text: 'No scope' }];
  await push(server, priya, { ...base(at(1)), type: 'handoff.returned', ...about, reasons });
  clock.now = at(200);
  const noted = (hours: number, item: string, note: string) =>
    push(server, mara, { ...base(at(hours)), type: 'handoff.noted', handoff: 'to-delivery', item, note });
  await noted(0.5, 'need', 'One place for orders');
  // Written better later, it was there in time all the same.
  await noted(150, 'need', 'One place for all orders');
  await noted(160, 'people', 'Julia decides');
  expect((await list('late')).handoffs).toMatchObject([{ state: 'returned', isLate: true }]);
  await push(server, mara, { ...base(at(2)), type: 'handoff.offered', ...about });
  await push(server, priya, { ...base(at(3)), type: 'handoff.accepted', ...about, person: 'priya-nair' });
  const { handoffs, measures } = await list('all');
  expect(handoffs).toMatchObject([{ state: 'accepted', returns: [{ reasons: ['The agreed scope'] }] }]);
  expect(measures).toMatchObject([
    { month: '2026-11', begun: 1, accepted: 1, returned: 1, hoursToAccept: 3, reasons: [{ count: 1 }] },
  ]);
  // Nine are required. One was there in time, one came late, the others are late and still missing.
  expect(handoffs).toMatchObject([{ items: 9, lateItems: 8, missing: 7, questions: 0 }]);
  expect(measures).toMatchObject([{ items: 9, lateItems: 8, questions: 0 }]);
  const question = {
    ...base(at(190)),
    type: 'question.asked',
    person: 'mara-lindt',
    text: 'Who signs the change requests?',
  };
  await push(server, priya, question);
  expect((await list('all')).measures).toMatchObject([{ questions: 1 }]);
  expect((await list('late')).handoffs).toEqual([]);
});
