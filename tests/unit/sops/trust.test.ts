import { expect, test } from 'vitest';
import { archivesAt, isToArchive, rankOf, rescuableUntil, trustOf } from '../../../lib/sops/trust.ts';
import { verifiersOf } from '../../../lib/sops/verifiers.ts';

const verifiedAt = '2026-01-01T12:00:00.000Z';
const on = (day: string) => new Date(`${day}T12:00:00.000Z`);

test.each([
  ['2026-01-02', 'verified'],
  ['2026-03-17', 'verified'],
  ['2026-03-18', 'due'],
  ['2026-03-31', 'due'],
  ['2026-04-01', 'expired'],
  ['2027-04-01', 'expired'],
] as const)('an SOP verified for 90 days from 1 January is on %s %s', (day, state) => {
  expect(trustOf({ verifiedAt, interval: '90 days' }, on(day))).toEqual({
    state,
    until: '2026-04-01T12:00:00.000Z',
  });
});

test('a short interval leaves a fifth of it to look at it again', () => {
  expect(trustOf({ verifiedAt, interval: '5 d' }, on('2026-01-04')).state).toBe('verified');
  expect(trustOf({ verifiedAt, interval: '5 d' }, on('2026-01-05')).state).toBe('due');
});

test('without an interval it holds for ever, and a change that nobody looked at is due at once', () => {
  expect(trustOf({ verifiedAt, interval: undefined }, on('2036-01-01')).state).toBe('verified');
  expect(trustOf({ verifiedAt: null, interval: '90 days' }, on('2026-01-01'))).toEqual({
    state: 'due',
    until: null,
  });
});

const people = [
  { id: 'mara', name: 'Mara', roles: ['sales'], away: [] },
  { id: 'jonas', name: 'Jonas', roles: ['finance'], away: [] },
];
const idsOf = (sop: { owner: string; verifier?: string }) => {
  const { people: able, role } = verifiersOf(sop, { people });
  return { role, ids: able.map(({ id }) => id) };
};

test('the verifier verifies; when the last one has left the owner does, and then any editor', () => {
  expect(idsOf({ owner: 'sales', verifier: 'finance' })).toEqual({ role: 'finance', ids: ['jonas'] });
  expect(idsOf({ owner: 'sales' })).toEqual({ role: 'sales', ids: ['mara'] });
  expect(idsOf({ owner: 'sales', verifier: 'legal' })).toEqual({ role: 'sales', ids: ['mara'] });
  expect(idsOf({ owner: 'support', verifier: 'legal' })).toEqual({ role: null, ids: [] });
});

test('an SOP is archived 90 days after it expired, can be brought back for 30 more, and stands lower from the first', () => {
  const sop = { verifiedAt, interval: '90 days' };
  expect(archivesAt(sop)).toBe('2026-06-30T12:00:00.000Z');
  expect([on('2026-06-29'), on('2026-06-30')].map((day) => isToArchive(sop, day))).toEqual([false, true]);
  expect(archivesAt({ verifiedAt, interval: undefined })).toBeNull();
  expect(isToArchive({ verifiedAt: null, interval: '1 day' }, on('2036-01-01'))).toBe(false);
  const archived = { status: 'archived', archivedAt: '2026-06-30T12:00:00.000Z' } as const;
  expect(rescuableUntil(archived)).toBe('2026-07-30T12:00:00.000Z');
  expect(rescuableUntil({ ...archived, status: 'live' })).toBeNull();
  expect(rescuableUntil({ status: 'archived' })).toBeNull();
  const ranks = ['2026-01-02', '2026-03-20', '2026-04-02'].map((day) => rankOf(trustOf(sop, on(day))));
  expect(ranks).toEqual([1, 1, 0.5]);
});
