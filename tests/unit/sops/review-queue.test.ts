import { expect, test } from 'vitest';
import { type ReviewedSop, reviewQueue, riskOf, weeklyShare } from '../../../lib/sops/review-queue.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const nowhere = { motions: [], stages: [], steps: [], fields: [], urls: [] };
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

function sop(id: string, more: Partial<ReviewedSop> = {}): ReviewedSop {
  const about = { title: id, owner: 'sales', interval: '90 days', attach: nowhere, version: 1 };
  return { id, ...about, verifiedAt: ago(89), verifiedBy: 'Old Hand', ...more };
}

const people = ['ada', 'ben', 'cleo'].map((id) => ({ id, name: id, roles: ['sales'], away: [] }));
const ask = (
  sops: ReviewedSop[],
  more: {
    person?: string | null;
    isEditor?: boolean;
    uses?: [string, number][];
    people?: typeof people;
  } = {},
) =>
  reviewQueue({
    sops,
    playbook: { people: more.people ?? people },
    reviewer: {
      person: more.person ?? null,
      name: more.person ?? 'nobody',
      isEditor: more.isEditor ?? false,
    },
    uses: new Map(more.uses),
    now,
  });
const ids = (reviews: ReturnType<typeof ask>) => reviews.map(({ sop: { id } }) => id);
const alone = people.slice(0, 1);

test('what is verified waits on nobody', () => {
  expect(ask([sop('fresh', { verifiedAt: ago(3) })], { person: 'ada', people: alone })).toEqual([]);
});

test('expired comes before due, what steps rest on before the rest, what is read much before what is not', () => {
  const sops = [
    sop('plain'),
    sop('read'),
    sop('step', { attach: { ...nowhere, steps: ['a/b/c'] } }),
    sop('expired', { verifiedAt: ago(120) }),
  ];
  const found = ask(sops, { person: 'ada', people: alone, uses: [['read', 1]] });
  expect(ids(found)).toEqual(['step', 'expired', 'read', 'plain']);
  expect(ids(ask(sops, { person: 'ada', people: alone, uses: [['plain', 500]] }))[0]).toBe('plain');
});

test('money and steps make a mistake dear', () => {
  expect(riskOf({ attach: nowhere, layer: 'knowledge' })).toBe(1);
  expect(riskOf({ attach: nowhere, layer: 'finance' })).toBe(2);
  expect(riskOf({ attach: { ...nowhere, steps: ['a/b/c'], stages: ['a/b'] }, layer: 'pipeline' })).toBe(5);
});

const many = Array.from({ length: 300 }, (_, n) => sop(`sop-${n}`));

test('each falls to exactly one of those who can, and about equally many to each', () => {
  const own = people.map(({ id }) => ids(ask(many, { person: id }).filter(({ turn }) => turn !== 'shared')));
  expect(own.flat().sort()).toEqual(many.map(({ id }) => id).sort());
  for (const one of own) expect(one.length).toBeGreaterThan(75);
});

test('when one leaves only their SOPs change hands', () => {
  const own = (person: string, who = people) =>
    ids(ask(many, { person, people: who }).filter(({ turn }) => turn !== 'shared'));
  const left = people.filter(({ id }) => id !== 'cleo');
  expect(own('ada', left)).toEqual(expect.arrayContaining(own('ada')));
  expect(own('ben', left)).toEqual(expect.arrayContaining(own('ben')));
});

test('a person is asked for their share of the week, and what they did this week counts', () => {
  const mine = (sops: ReviewedSop[]) =>
    ask(sops, { person: 'ada', people: alone }).filter(({ turn }) => turn === 'mine');
  expect(mine(many)).toHaveLength(weeklyShare);
  const done = Array.from({ length: 3 }, (_, n) =>
    sop(`done-${n}`, { verifiedAt: ago(2), verifiedBy: 'ada' }),
  );
  expect(mine([...many, ...done])).toHaveLength(weeklyShare - 3);
  const longAgo = done.map((one) => ({ ...one, verifiedAt: ago(9) }));
  expect(mine([...many, ...longAgo])).toHaveLength(weeklyShare);
});

test('where nobody has the role editors are asked, and others are not', () => {
  const orphan = [sop('orphan', { owner: 'gone' })];
  expect(ask(orphan, { person: 'ada' })).toEqual([]);
  expect(ask(orphan, { person: 'ada', isEditor: true })).toMatchObject([{ turn: 'shared' }]);
});
