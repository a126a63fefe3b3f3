import { readFile } from 'node:fs/promises';
import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { publishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer } from './start-test-server.ts';

const sequences = `    sequences:
      - id: web
        title: Web leads
        touches:
          - { id: web-call, title: Call them, channel: call, delay: 1 business hour, owner: sales-agent, expires: 1 business day }
          - { id: web-mail, title: Write to them, channel: email, delay: 2 business days, owner: sales-agent }
          - { id: web-last, title: Ask for a no, channel: email, delay: 2 business days, owner: sales-agent }
    stalls:
`;

/** A server on which a deal of Darcel Schlecht entered Engaging on Tuesday, 1 September 2026, at 08:00 UTC. */
async function serverWithDeal(clock: () => Date) {
  const server = await startTestServer({ clock });
  await server.addAccount();
  const yaml = (await readFile(hardwareSales, 'utf8')).replace('    stalls:\n', sequences);
  expect((await server.call('POST', '/v1/playbook', { yaml })).status).toBe(200);
  const { token } = await server.join('member', 'darcel-schlecht');
  const seen = stageSeen('1');
  const [stage] = seen.observations;
  if (!stage) throw new Error('the event has no observation');
  const owner = { property: 'owner', value: 'Darcel Schlecht', source: 'page' as const, asOf: stage.asOf };
  const push = async (...events: unknown[]) =>
    (await server.call('POST', '/v1/push', { events }, token)).body.results;
  expect(await push({ ...seen, observations: [stage, owner] })).toMatchObject([{ status: 'applied' }]);
  const base = (at: string) => ({ id: uuid(), record: seen.record, occurredAt: at, playbook: 2 });
  return { server, token, push, base, occurrence: `${dealKey('1')}/engaging/${seen.id}` };
}

test('worker and backend say the same of a sequence, whatever was done, skipped and logged', async () => {
  let now = new Date('2026-09-01T08:30:00.000Z');
  const { server, push, base, occurrence } = await serverWithDeal(() => now);
  const steps: [now: string, event: object | null, stands: string[]][] = [
    ['2026-09-01T08:30:00.000Z', null, ['current', 'upcoming', 'upcoming']],
    [
      '2026-09-01T08:40:00.000Z',
      { ...base('2026-09-01T08:40:00.000Z'), type: 'step.done', occurrence, step: 'web-call' },
      ['done', 'current', 'upcoming'],
    ],
    [
      '2026-09-02T08:40:00.000Z',
      {
        ...base('2026-09-02T08:40:00.000Z'),
        type: 'touch.skipped',
        occurrence,
        touch: 'web-mail',
        reason: 'They asked for peace',
      },
      ['done', 'skipped', 'current'],
    ],
    [
      '2026-09-03T09:00:00.000Z',
      {
        ...base('2026-09-03T09:00:00.000Z'),
        type: 'activity.happened',
        kind: 'reply',
        by: 'customer',
        at: '2026-09-03T08:50:00.000Z',
      },
      ['done', 'skipped', 'dropped'],
    ],
  ];
  for (const [moment, event, stands] of steps) {
    now = new Date(moment);
    if (event) expect(await push(event)).toMatchObject([{ status: 'applied' }]);
    const { workspace, records } = await server.pull({
      records: { cursor: 0, keys: [], fresh: [dealKey('1')] },
    });
    const playbook = publishedPlaybook.parse(workspace.changes.find(({ kind }) => kind === 'playbook')?.data);
    const inTheWorker = sayAll(evaluate(playbook, recordState.parse(records.changes[0]?.data), now));
    const { body } = await server.call('GET', `/v1/guidance?record=${encodeURIComponent(dealKey('1'))}`);
    expect(body, moment).toEqual({ record: dealKey('1'), guidance: inTheWorker });
    expect(inTheWorker?.sequence?.touches.map(({ state }) => state)).toEqual(stands);
  }
});

test('a touch without a reason to skip it is refused', async () => {
  const { push, base, occurrence } = await serverWithDeal(() => new Date('2026-09-01T08:30:00.000Z'));
  const skip = {
    ...base('2026-09-01T08:30:00.000Z'),
    type: 'touch.skipped',
    occurrence,
    touch: 'web-call',
    reason: '',
  };
  expect(await push(skip)).toMatchObject([{ status: 'refused', reason: expect.stringContaining('reason') }]);
});

test('an overdue touch is a flag of its owner, and none any more once it is missed', async () => {
  // Its hours begin at nine in New York: due at 14:00 UTC, missed a business day later.
  let now = new Date('2026-09-01T15:00:00.000Z');
  const { server, token, push, base } = await serverWithDeal(() => now);
  const flags = async () => {
    const { me } = await server.pull({}, token);
    return me.changes.filter(({ kind, deleted }) => kind === 'flag' && !deleted).map(({ id }) => id);
  };
  expect(await flags()).toContain(`${dealKey('1')}/overdue:web-call`);
  now = new Date('2026-09-02T14:00:00.000Z');
  await push({
    ...base(now.toISOString()),
    type: 'activity.happened',
    kind: 'note',
    by: 'us',
    at: now.toISOString(),
  });
  expect(await flags()).not.toContain(`${dealKey('1')}/overdue:web-call`);
});
