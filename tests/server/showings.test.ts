import { expect, test } from 'vitest';
import type { RuleAnswers, Showing } from '../../lib/sync/showings-protocol.ts';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

const rule = 'hardware-deal/three-weeks';
const flags = [{ rule, flag: 'three-weeks' }];
const minute = 60_000;
const day = 86_400_000;

async function startHouse() {
  let now = Date.parse('2026-10-05T12:00:00.000Z');
  const server = await startTestServer({ clock: () => new Date(now) });
  await server.addAccount();
  const mara = await server.join('member', 'darcel-schlecht');
  const shown = (id: string, more: Partial<Showing> = {}): Showing => ({
    id: crypto.randomUUID(),
    record: dealKey(id),
    flags,
    card: null,
    at: new Date(now).toISOString(),
    ...more,
  });
  const show = async (showings: Showing[], token = mara.token) =>
    (await server.call('POST', '/v1/showings', { showings }, token)).body as unknown as { kept: number };
  const rules = async () =>
    ((await server.call('GET', '/v1/rules')).body as unknown as { rules: RuleAnswers[] }).rules;
  const meOf = async (token = mara.token) => (await server.pull({}, token)).me.changes;
  const demotions = async () =>
    (await server.pull({})).workspace.changes.filter(({ kind }) => kind === 'demotion').map(({ id }) => id);
  const told = (id: string, more: object) => ({
    id: crypto.randomUUID(),
    record: stageSeen(id).record,
    occurredAt: new Date(now).toISOString(),
    playbook: 1,
    occurrence: 'o',
    ...more,
  });
  const push = (events: object[], token = mara.token) => server.call('POST', '/v1/push', { events }, token);
  return {
    ...{ server, mara, shown, show, rules, meOf, demotions, told, push },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('a card is told to all browsers of its person and to nobody else; twice is once', async () => {
  const house = await startHouse();
  const card = crypto.randomUUID();
  const first = house.shown('1', { card });
  expect(await house.show([first, first])).toEqual({ kept: 1 });
  expect(await house.show([first])).toEqual({ kept: 0 });
  // Something joins the card.
  await house.show([house.shown('1', { card, flags: [{ rule: 'hardware-deal/other', flag: 'other' }] })]);
  const [cards] = (await house.meOf()).filter(({ kind }) => kind === 'cards');
  expect(cards?.data).toMatchObject([{ id: card, record: dealKey('1'), rules: ['three-weeks', 'other'] }]);
  const other = await house.server.join('member', 'vicki-laflamme');
  expect((await house.meOf(other.token)).filter(({ kind }) => kind === 'cards')).toEqual([]);
  // Of an account that is not the workspace's nothing is noted.
  expect(await house.show([house.shown('1', { record: 'hubspot:9:deal:1' })])).toEqual({ kept: 0 });
});

test('what the person does within three days answers a showing: of their own, and of that record', async () => {
  const house = await startHouse();
  const { told, push, shown, show } = house;
  const other = await house.server.join('member', 'vicki-laflamme');
  await push(['1', '2', '3', '4', '5'].map((id) => stageSeen(id)));
  await show(['1', '2', '3', '4', '5'].map((id) => shown(id)));
  const aside = { type: 'flag.dismissed', rule: 'three-weeks', gist: '' };
  await push([
    told('1', { type: 'step.done', step: 'send-offer' }),
    told('2', { ...aside, as: 'not-now' }),
    told('3', { ...aside, as: 'wrong' }),
    told('4', { ...aside, as: 'not-here', rule: 'another' }),
  ]);
  await push([told('5', { type: 'step.done', step: 'send-offer' })], other.token);
  expect(await house.rules()).toMatchObject([
    { rule, shown: 3, acted: 1, dismissed: 1, wrong: 1, notHere: 0 },
  ]);
  // Who acts a week later did not act on it; what was not answered in time counts as passed over.
  house.pass(7 * day);
  await push([told('5', { type: 'step.done', step: 'follow-up' })]);
  expect(await house.rules()).toMatchObject([{ shown: 5, acted: 1 }]);
  house.pass(24 * day);
  expect(await house.rules()).toMatchObject([{ shown: 0, rate: null }]);
});

test('a rule on which fewer than half acted is demoted, says so, and comes back when an editor says so', async () => {
  const house = await startHouse();
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
  await house.push(ids.map((id) => stageSeen(id)));
  await house.show(ids.map((id) => house.shown(id)));
  await house.push(ids.slice(0, 9).map((id) => house.told(id, { type: 'step.done', step: 'send-offer' })));
  house.pass(11 * minute);
  await expect.poll(async () => (await house.rules())[0]?.shown).toBe(9);
  expect(await house.demotions()).toEqual([]);
  house.pass(4 * day);
  await expect.poll(house.demotions, { timeout: 10_000 }).toEqual([rule]);
  expect(await house.rules()).toMatchObject([
    { rule, shown: 20, acted: 9, rate: 0.45, demoted: { shown: 20, acted: 9 } },
  ]);
  const body = { rule };
  expect((await house.server.call('POST', '/v1/rules/restore', body, house.mara.token)).status).toBe(403);
  const restored = await house.server.call('POST', '/v1/rules/restore', body);
  expect(restored.body).toMatchObject({ rules: [{ rule, shown: 0, demoted: null }] });
  expect(await house.demotions()).toEqual([]);
  house.pass(11 * minute);
  await house.push([stageSeen('99')]);
  expect(await house.demotions()).toEqual([]);
});
