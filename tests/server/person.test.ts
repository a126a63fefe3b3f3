import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { eraseAnswer, personAnswer } from '../../lib/sync/person-protocol.ts';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

const at = '2026-10-19T08:00:00.000Z';

/** Two people who did things to two deals; the first one has left. */
async function workedOn() {
  const server = await startTestServer({ clock: () => new Date('2026-10-20T08:00:00.000Z') });
  await server.addAccount();
  const one = await server.join('editor', 'darcel-schlecht');
  const two = await server.join('member', 'vicki-laflamme');
  const seen = [stageSeen('1'), stageSeen('2')];
  const occurrence = (event: { record: { id: string }; id: string }) =>
    `${dealKey(event.record.id)}/engaging/${event.id}`;
  const said = (index: number, note: string): JournalEvent[] => {
    const event = seen[index] ?? stageSeen('1');
    const base = { record: event.record, occurredAt: at, playbook: 1, occurrence: occurrence(event) };
    return [
      { ...base, id: uuid(), type: 'step.done', step: 'send-offer', note: `${note} did it` },
      {
        ...base,
        id: uuid(),
        type: 'flag.snoozed',
        rule: 'three-weeks',
        until: '2026-10-25T08:00:00.000Z',
        reason: `${note} waits`,
      },
      { ...base, id: uuid(), type: 'waiting.started' },
    ]
      .map((one) => one as JournalEvent)
      .concat([
        {
          record: event.record,
          occurredAt: at,
          playbook: 1,
          id: uuid(),
          type: 'activity.happened',
          kind: 'call',
          by: 'us',
          at,
          note: `${note} called`,
        },
      ]);
  };
  const push = async (events: JournalEvent[], token: string) => {
    const { results } = (await server.call('POST', '/v1/push', { events }, token)).body;
    expect(results.map(({ status }) => status)).toEqual(events.map(() => 'applied'));
  };
  await push([...seen, ...said(0, 'alpha')], one.token);
  await push(said(0, 'beta').concat(said(1, 'beta')), two.token);
  const yaml = (await server.call('GET', '/v1/playbook')).body.yaml.replace('21 days', '20 days');
  await server.call('POST', '/v1/playbook', { yaml }, one.token);
  return { server, one, two };
}

test('an erased person leaves no name and no word behind, and nothing else changes', async () => {
  const { server, one } = await workedOn();
  const guidance = async (deal: string, moment = '') =>
    guidanceAnswer.parse((await server.call('GET', `/v1/guidance?record=${dealKey(deal)}${moment}`)).body);
  const erase = (preview: boolean) =>
    server.call('POST', '/v1/members/erase', { id: one.member.id, preview });
  expect((await erase(true)).status).toBe(409);
  await server.call('DELETE', '/v1/members', { id: one.member.id });
  const past = '&at=2026-10-19T20:00:00.000Z';
  const before = [await guidance('1'), await guidance('2'), await guidance('1', past)];
  const everything = async () =>
    JSON.stringify([
      await server.pull({ records: { cursor: 0, keys: [], fresh: [dealKey('1'), dealKey('2')] } }),
      await server.call('GET', `/v1/members/data?id=${one.member.id}`),
      await server.call('GET', '/v1/playbooks'),
      await server.call('GET', '/v1/audit'),
    ]);
  expect(await everything()).toMatch(/A editor/);

  const preview = eraseAnswer.parse((await erase(true)).body);
  expect(preview).toMatchObject({
    erased: false,
    changed: { events: 3, records: 1, devices: 0, invites: 1, versions: 1 },
  });
  expect(preview.remaining[0]).toContain('darcel-schlecht');
  expect(await everything()).toMatch(/alpha/);

  const done = eraseAnswer.parse((await erase(false)).body);
  expect(done).toEqual({ ...preview, erased: true });
  expect(await everything()).not.toMatch(/A editor|alpha/);
  expect(await everything()).toMatch(/beta did it/);
  // Said of the records is what was said before, but for the name and the words.
  const replaced = JSON.parse(
    JSON.stringify(before)
      .replaceAll('A editor', done.pseudonym)
      .replaceAll('alpha waits', '(erased)')
      .replaceAll(/,"note":"alpha [a-z ]+"/g, '')
      .replaceAll(/alpha did it/g, ''),
  );
  const after = [await guidance('1'), await guidance('2'), await guidance('1', past)];
  expect(after[1]).toEqual(replaced[1]);
  const flagsOf = (one: (typeof after)[number]) =>
    one.guidance?.flags.map(({ rule, days }) => ({ rule, days }));
  expect(after.map(flagsOf)).toEqual(before.map(flagsOf));
  const stepsOf = (one: (typeof after)[number]) =>
    JSON.stringify(one.guidance?.steps.map(({ id, state }) => [id, state]));
  expect(after.map(stepsOf)).toEqual(before.map(stepsOf));
});

test('a person gets everything that is known of them, and no secret', async () => {
  const { server, one, two } = await workedOn();
  const answer = await server.call('GET', `/v1/members/data?id=${one.member.id}`);
  const data = personAnswer.parse(answer.body);
  expect(data.member).toMatchObject({
    name: 'A editor',
    person: 'darcel-schlecht',
    created_at: '2026-10-20T08:00:00.000Z',
  });
  expect(data.events).toHaveLength(6);
  expect(data.devices).toMatchObject([{ name: 'a test' }]);
  expect(JSON.stringify(data.audit)).toContain('playbook.published');
  expect(JSON.stringify(data)).not.toMatch(/beta|hash|wm_/);
  expect((await server.call('GET', '/v1/members/data?id=nobody')).status).toBe(404);
  expect(
    (await server.call('GET', `/v1/members/data?id=${one.member.id}`, undefined, two.token)).status,
  ).toBe(403);
});
