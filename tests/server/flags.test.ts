import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { publishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { queueEntry } from '../../lib/records/queue-entry.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { changeDatabase } from './change-database.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

/** A deal of Darcel Schlecht, in Engaging since 1 September 2026. */
async function pushDeal(server: TestServer, id = '1', value = 'Engaging', since?: string) {
  const event = stageSeen(id, {}, value);
  const [stage] = event.observations;
  if (!stage) throw new Error('the event has no observation');
  const seen = since ? { ...stage, asOf: since, since } : stage;
  const owner = { property: 'owner', value: 'Darcel Schlecht', source: 'page' as const, asOf: stage.asOf };
  const whole = { ...event, occurredAt: seen.asOf, observations: [seen, owner] };
  const answer = await server.call('POST', '/v1/push', { events: [whole] });
  expect(answer.body.results).toMatchObject([{ status: 'applied' }]);
}

async function flagsOf(server: Pick<TestServer, 'pull'>, token: string, cursor = 0) {
  const { me } = await server.pull({ me: cursor }, token);
  return { ...me, changes: me.changes.filter(({ kind }) => kind === 'flag') };
}

test('a stall reaches its owner, and is cleared by a tombstone when the deal moves on', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  const other = await server.join('member', 'vicki-laflamme');
  await pushDeal(server);
  const me = await flagsOf(server, token);
  const stall = me.changes.find(({ data }) => (data as { kind: string }).kind === 'stalled');
  expect(stall?.id).toBe(`${dealKey('1')}/three-weeks`);
  expect(stall?.data).toMatchObject({ record: dealKey('1'), since: '2026-09-01T08:00:00.000Z', days: 30 });
  expect((await flagsOf(server, other.token)).changes).toEqual([]);

  await pushDeal(server, '1', 'Won', '2026-10-01T09:00:00.000Z');
  const after = await flagsOf(server, token, me.cursor);
  expect(after.changes.map(({ id }) => id).sort()).toEqual(me.changes.map(({ id }) => id).sort());
  expect(after.changes.every(({ deleted }) => deleted)).toBe(true);
});

test('a deal that waited on the customer is no longer stalled, and the backend says why', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  await pushDeal(server);
  const before = await flagsOf(server, token);
  const stall = `${dealKey('1')}/three-weeks`;
  expect(before.changes.map(({ id }) => id)).toContain(stall);

  const read = async () => {
    const { body } = await server.call('GET', `/v1/guidance?record=${dealKey('1')}`);
    const { guidance } = guidanceAnswer.parse(body);
    if (!guidance) throw new Error('no motion runs on the deal');
    return guidance;
  };
  const word = async (type: 'waiting.started' | 'waiting.ended', occurredAt: string) => {
    const { record } = stageSeen('1', {});
    const { stage } = await read();
    const occurrence = stage.known ? stage.occurrence : '';
    const event = { id: crypto.randomUUID(), type, record, occurredAt, playbook: 1, occurrence };
    const { body } = await server.call('POST', '/v1/push', { events: [event] }, token);
    expect(body.results).toMatchObject([{ status: 'applied' }]);
  };
  await word('waiting.started', '2026-09-02T08:00:00.000Z');
  expect((await read()).waiting).toMatchObject({ since: '2026-09-02T08:00:00.000Z', state: 'passed' });
  await word('waiting.ended', '2026-09-16T08:00:00.000Z');
  expect((await read()).waiting).toBeNull();
  const after = await flagsOf(server, token, before.cursor);
  expect(after.changes.find(({ id }) => id === stall)?.deleted).toBe(true);
});

test('publishing another limit raises and clears flags of records nobody touched', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  await pushDeal(server);
  const yaml = await readFile(hardwareSales, 'utf8');
  const stalled = async () => {
    const { body } = await server.call('GET', '/v1/flags');
    return body.counts.byKind.stalled ?? 0;
  };
  expect(await stalled()).toBe(1);
  const before = await flagsOf(server, token);
  await server.call('POST', '/v1/playbook', { yaml: yaml.replace('after: 21 days', 'after: 90 days') });
  expect(await stalled()).toBe(0);
  // The sweep runs behind the answer.
  await expect
    .poll(
      async () =>
        (await flagsOf(server, token, before.cursor)).changes.filter(({ deleted }) => deleted).length,
    )
    .toBe(1);
});

test('a snoozed flag leaves its owner alone until the snooze ends', async () => {
  let now = new Date('2026-10-01T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  await pushDeal(server);
  const stalled = async () => {
    const { changes } = await flagsOf(server, token);
    return changes.filter(({ id, deleted }) => id.endsWith('/three-weeks') && !deleted).length;
  };
  expect(await stalled()).toBe(1);
  const { records, workspace } = await server.pull({
    records: { cursor: 0, keys: [], fresh: [dealKey('1')] },
  });
  const playbook = publishedPlaybook.parse(workspace.changes.find(({ kind }) => kind === 'playbook')?.data);
  const stage = evaluate(playbook, recordState.parse(records.changes[0]?.data), now)?.stage;
  if (!stage?.known) throw new Error('the stage should be known');
  const { record, id } = stageSeen('1');
  const snooze = {
    id,
    record,
    type: 'flag.snoozed',
    occurredAt: now.toISOString(),
    playbook: 1,
    occurrence: stage.occurrence,
    rule: 'three-weeks',
    until: '2026-10-05T08:00:00.000Z',
    reason: 'They are on holiday',
  };
  await server.call('POST', '/v1/push', { events: [snooze] }, token);
  expect(await stalled()).toBe(0);
  const listed = await server.call('GET', '/v1/flags');
  expect(listed.body.counts).toMatchObject({ snoozed: 1 });
  expect(listed.body.counts.byKind.stalled).toBeUndefined();

  // Time alone brings it back: the sweep of the next start finds it.
  await server.close();
  now = new Date('2026-10-06T12:00:00.000Z');
  const later = await startTestServer({ dataDir: server.dataDir, clock: () => now });
  await expect
    .poll(async () => {
      const { changes } = await flagsOf(later, token);
      return changes.some(({ id: flag, deleted }) => flag.endsWith('/three-weeks') && !deleted);
    })
    .toBe(true);
});

test('a record that cannot be judged stands under unknown and hides no other', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  await pushDeal(server, '1');
  await pushDeal(server, '2', 'Won');
  await server.close();
  // A former version has accepted a due time that the calendar never reaches.
  const changes = await changeDatabase(
    server.dataDir,
    `update playbooks set json = replace(replace(json, '"opens":"09:00"', '"opens":"16:59"'),
      '"due":"3 business days"', '"due":"2000 business hours"')`,
  );
  expect(changes).toBe(1);
  const later = await startTestServer({
    dataDir: server.dataDir,
    clock: () => new Date('2026-10-01T12:00:00.000Z'),
  });
  for (const query of ['', '?asOf=2026-10-01']) {
    const { status, body } = await later.call('GET', `/v1/flags${query}`);
    expect(status, query).toBe(200);
    expect(body.unknown, query).toMatchObject([
      {
        record: dealKey('1'),
        reason: expect.stringContaining('could not be judged: the calendar has too few'),
      },
    ]);
    expect(body.counts, query).toMatchObject({ records: 2, unknown: 1 });
  }
});

test('the flags of a removed account are cleared, and neither raised nor listed until it is back', async () => {
  let now = new Date('2026-10-01T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  await server.addAccount('12');
  const { token } = await server.join('member', 'darcel-schlecht');
  await pushDeal(server);
  const raised = async () => (await flagsOf(server, token)).changes.filter(({ deleted }) => !deleted).length;
  const listed = async (query: string) => (await server.call('GET', `/v1/flags${query}`)).body.flagged.length;
  const before = await raised();
  expect(before).toBeGreaterThan(0);
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '12' });
  expect(await raised()).toBe(before);
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  expect(await raised()).toBe(0);
  expect(await listed('')).toBe(0);
  expect(await listed('?asOf=2026-10-01')).toBe(0);

  // The sweep of a later start does not bring them back.
  await server.close();
  now = new Date('2026-11-01T12:00:00.000Z');
  const later = await startTestServer({ dataDir: server.dataDir, clock: () => now });
  const { me } = await later.pull({}, token);
  await later.addAccount();
  await expect
    .poll(
      async () => (await flagsOf(later, token, me.cursor)).changes.filter(({ deleted }) => !deleted).length,
    )
    .toBe(before);
});

test('as of a day, only what was true before it counts', async () => {
  const server = await startTestServer();
  await server.addAccount();
  await pushDeal(server, '1');
  await pushDeal(server, '1', 'Won', '2026-10-10T12:00:00.000Z');
  const stalled = async (day: string) => {
    const { status, body } = await server.call('GET', `/v1/flags?asOf=${day}`);
    expect(status).toBe(200);
    return body.flagged.filter(({ kind }: { kind: string }) => kind === 'stalled');
  };
  expect(await stalled('2026-08-31')).toEqual([]);
  expect(await stalled('2026-09-10')).toEqual([]);
  expect(await stalled('2026-10-10')).toMatchObject([{ record: dealKey('1'), owner: 'Darcel Schlecht' }]);
  expect(await stalled('2026-10-11')).toEqual([]);
  expect((await server.call('GET', '/v1/flags?asOf=2026-02-30')).status).toBe(400);
});

test('a deal without a stage date is "cannot say", not flagged', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-09-02T12:00:00.000Z') });
  await server.addAccount();
  const event = stageSeen('1');
  const observations = event.observations.map(({ since: _since, ...seen }) => seen);
  await server.call('POST', '/v1/push', { events: [{ ...event, observations }] });
  for (const query of ['', '?asOf=2026-08-01']) {
    const { body } = await server.call('GET', `/v1/flags${query}`);
    expect(body.unknown, query).toMatchObject([
      { record: dealKey('1'), reason: expect.stringContaining('not known') },
    ]);
    expect(body.counts.byKind.stalled, query).toBeUndefined();
  }
});

test('the next step reaches the queue of whoever has it, and leaves it once it is done', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-09-01T12:00:00.000Z') });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  const other = await server.join('member', 'vicki-laflamme');
  await pushDeal(server);
  const queue = async (of: string) => {
    const { me } = await server.pull({}, of);
    return me.changes
      .filter(({ kind, deleted }) => kind === 'queue' && !deleted)
      .map(({ data }) => queueEntry.parse(data));
  };
  const [step, ...more] = await queue(token);
  expect(more).toEqual([]);
  expect(step).toMatchObject({ kind: 'step', record: dealKey('1'), rest: null, acts: ['done', 'snooze'] });
  expect(await queue(other.token)).toEqual([]);
  const { id, record, occurredAt } = stageSeen('1');
  const done = { id, record, occurredAt, playbook: 1, type: 'step.done', step: step?.subject };
  await server.call('POST', '/v1/push', { events: [{ ...done, occurrence: step?.occurrence }] }, token);
  expect((await queue(token)).map(({ subject }) => subject)).not.toContain(step?.subject);
});
