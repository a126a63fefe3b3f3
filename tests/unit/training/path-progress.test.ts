import { expect, test } from 'vitest';
import type { TrainingPath } from '../../../lib/playbook/playbook-schema.ts';
import { againBeside, endingSoon, pathProgress, pathsOf } from '../../../lib/training/path-progress.ts';
import type { TrainingState } from '../../../lib/training/training-state.ts';

const path: TrainingPath = {
  id: 'new',
  title: 'New in sales',
  role: 'sales',
  sops: [{ sop: 'call', within: '5 days' }, { sop: 'offer', within: '10 days' }, { sop: 'secret' }],
};
const at = '2026-11-03T09:00:00.000Z';
const read = (version: number): TrainingState => ({ read: { version, at }, attempts: [] });
const sop = (title: string, materialVersion: number) => ({ title, version: 3, materialVersion });
const sops = new Map([
  ['call', sop('The call', 3)],
  ['offer', sop('The offer', 1)],
  ['other', sop('Other', 2)],
]);
const when = { joined: '2026-11-02', timeZone: 'Pacific/Auckland' };

test('a path says what is done, what is to do by which day, and leaves out what the person may not read', () => {
  const learning = { sops, states: new Map([['offer', read(1)]]) };
  // 7 November in Europe, and the 8th in Auckland, where the company is.
  const items = pathProgress(path, when, learning, new Date('2026-11-07T12:00:00Z'));
  expect(items).toMatchObject([
    { sop: 'call', todo: 'read', due: '2026-11-07', isLate: true },
    { sop: 'offer', todo: null, due: null, isLate: false },
  ]);
  const undated = pathProgress(path, { ...when, joined: undefined }, learning, new Date(at));
  expect(undated[0]).toMatchObject({ due: null, isLate: false });
});

test('what changed since it was read is asked for again, without the day on which they joined', () => {
  const states = new Map([
    ['call', read(1)],
    ['other', read(1)],
    ['offer', read(1)],
  ]);
  const now = new Date('2026-12-24T12:00:00Z');
  expect(pathProgress(path, when, { sops, states }, now)[0]).toMatchObject({ todo: 'again', due: null });
  expect(againBeside([path], { sops, states }, now)).toMatchObject([{ sop: 'other', todo: 'again' }]);
});

test('a person has the paths of their roles', () => {
  const people = [
    { id: 'mara', name: 'Mara', roles: ['sales', 'lead'], away: [] },
    { id: 'ivo', name: 'Ivo', roles: ['ops'], away: [] },
  ];
  expect(pathsOf({ people, paths: [path] }, 'mara')).toEqual([path]);
  expect(pathsOf({ people, paths: [path] }, 'ivo')).toEqual([]);
  expect(pathsOf({ people }, 'mara')).toEqual([]);
});

test('a certificate that ends within two weeks, or within the last fifth of its time, ends soon', () => {
  const quiz = {
    ...{ pass: 100, valid: '30 days' },
    questions: [{ kind: 'answer' as const, ask: 'What?', accept: ['That'] }],
  };
  const asked = new Map([['call', { ...sop('The call', 1), quiz }]]);
  const attempt = { id: 'a', version: 3, at, right: 1, of: 1, passed: true };
  const states = new Map([['call', { read: { version: 3, at }, attempts: [attempt] }]]);
  const after = (days: number) => new Date(Date.parse(at) + days * 86_400_000);
  const ends = (days: number) => endingSoon({ sops: asked, states }, after(days)).length;
  expect([ends(23), ends(25), ends(29), ends(31)]).toEqual([0, 1, 1, 0]);
});
