import { expect, test } from 'vitest';
import { recordState } from '../../lib/records/record-state.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

const now = new Date('2026-10-20T12:00:00.000Z');
const hour = 60 * 60 * 1000;

/** A moment on the clock of a device that is `ahead` ms ahead, `later` ms after now. */
const shown = (ahead: number, later = 0) => new Date(now.getTime() + ahead + later).toISOString();

async function startedAt(moment: Date) {
  const server = await startTestServer({ clock: () => moment });
  await server.addAccount();
  return server;
}

async function push(server: TestServer, body: { events: unknown[]; sentAt?: string }) {
  const answer = await server.call('POST', '/v1/push', body);
  expect(answer.body.results.map(({ status }) => status)).toEqual(body.events.map(() => 'applied'));
}

async function record(server: TestServer) {
  const { records } = await server.pull({ records: { cursor: 0, keys: [], fresh: [dealKey('1')] } });
  return recordState.parse(records.changes[0]?.data);
}

/** The deal seen to change into a stage at a moment. */
function change(value: string, at: string) {
  const observations = [
    { property: 'stage', value, source: 'page', asOf: at, since: at, changed: true },
  ] as const;
  return stageSeen('1', { occurredAt: at, observations: [...observations] });
}

function tick(type: string, at: string) {
  const { id, record: ref, playbook } = stageSeen('1');
  return { id, record: ref, playbook, type, occurredAt: at, occurrence: 'o/e', step: 's' };
}

test.each([
  ['ahead', hour],
  ['behind', -3 * hour],
])('a device whose clock is %s is put right by what it showed when it sent', async (_what, ahead) => {
  const server = await startedAt(now);
  const events = [
    change('Prospecting', shown(ahead, -9 * hour)),
    change('Engaging', shown(ahead, -2 * hour)),
    tick('step.done', shown(ahead, -90_000)),
    tick('step.reopened', shown(ahead, -60_000)),
  ];
  await push(server, { events, sentAt: shown(ahead) });
  const { stages, marks, firstSeen } = await record(server);
  expect(firstSeen).toBe(shown(0, -9 * hour));
  expect(stages.map(({ value, since, asOf }) => [value, since, asOf])).toEqual([
    ['Prospecting', shown(0, -9 * hour), shown(0, -9 * hour)],
    ['Engaging', shown(0, -2 * hour), shown(0, -2 * hour)],
  ]);
  expect(marks.map(({ type, at }) => [type, at])).toEqual([
    ['step.done', shown(0, -90_000)],
    ['step.reopened', shown(0, -60_000)],
  ]);
});

test('what an export says, and the end of a snooze, do not go by the device’s clock', async () => {
  const server = await startedAt(now);
  const told = '2026-10-01T00:00:00.000Z';
  const seen = { property: 'amount', value: '5', source: 'import', asOf: told } as const;
  const { step: _step, ...mark } = tick('flag.snoozed', shown(hour));
  const until = '2026-12-01T09:00:00.000Z';
  const snooze = { ...mark, rule: 'three-weeks', until, reason: 'They are on holiday' };
  const events = [stageSeen('1', { occurredAt: told, observations: [seen] }), snooze];
  await push(server, { events, sentAt: shown(hour) });
  const { properties, marks, firstSeen } = await record(server);
  expect(properties.amount?.import?.asOf).toBe(told);
  expect(firstSeen).toBe(told);
  expect(marks).toMatchObject([{ at: now.toISOString(), until }]);
});

test('minutes are no wrong clock', async () => {
  const server = await startedAt(now);
  await push(server, { events: [change('Engaging', shown(0, -hour))], sentAt: shown(4 * 60_000) });
  expect((await record(server)).stages[0]?.since).toBe(shown(0, -hour));
});

test('a device that does not tell its clock: what lies ahead counts as received, in its order', async () => {
  const server = await startedAt(now);
  const both = stageSeen('1', {
    occurredAt: shown(hour),
    observations: ['Prospecting', 'Engaging'].map((value, index) => {
      const at = shown(hour, index * 60_000);
      return { property: 'stage', value, source: 'page' as const, asOf: at, since: at };
    }),
  });
  // Ids decide between equal moments; thirty pairs never all fall right by chance.
  const pairs = Array.from({ length: 30 }, (_, index) => [
    tick('step.done', shown(2 * hour, 2 * index)),
    tick('step.reopened', shown(2 * hour, 2 * index + 1)),
  ]);
  await push(server, { events: [both, ...pairs.flat(), change('Won', shown(3 * hour))] });
  const { stages, marks, firstSeen, properties } = await record(server);
  expect(firstSeen).toBe(now.toISOString());
  expect(stages.map(({ value }) => value)).toEqual(['Prospecting', 'Engaging', 'Won']);
  expect(properties.stage?.page?.value).toBe('Won');
  expect(marks.map(({ type }) => type)).toEqual(pairs.flatMap(() => ['step.done', 'step.reopened']));
  expect(marks.every(({ at }) => at >= shown(0) && at < shown(0, 1000))).toBe(true);
});

test('the journal tells the past as the records do', async () => {
  const server = await startedAt(now);
  const ahead = 30 * 24 * hour;
  // In Engaging since 11 September by the right clock, since 11 October by the device's.
  await push(server, { events: [change('Engaging', '2026-10-11T12:00:00.000Z')], sentAt: shown(ahead) });
  expect((await record(server)).stages[0]?.since).toBe('2026-09-11T12:00:00.000Z');
  const { body } = await server.call('GET', '/v1/flags?asOf=2026-10-12');
  expect(body.flagged.filter(({ kind }) => kind === 'stalled')).toMatchObject([
    { record: dealKey('1'), days: 30 },
  ]);
});

test('a clock that shows nonsense spoils nothing else', async () => {
  const server = await startedAt(now);
  await push(server, { events: [change('Engaging', shown(0))], sentAt: '9999-12-31T23:59:59.999Z' });
  await push(server, {
    events: [change('Won', '9999-12-31T23:59:59.999Z')],
    sentAt: '0000-01-01T00:00:00.000Z',
  });
  expect((await record(server)).stages.map(({ value }) => value)).toEqual(['Engaging', 'Won']);
});
