import { expect, test } from 'vitest';
import { queueClock, waitsNow } from '../../../lib/rules/queue/queue-order.ts';
import { say } from '../../../lib/text/say.ts';
import type { PathItem } from '../../../lib/training/path-progress.ts';
import type { Standing } from '../../../lib/training/standing.ts';
import { trainingEntries } from '../../../lib/training/training-entries.ts';

const standing: Standing = {
  ...{ read: 'never', readVersion: null, quiz: 'open', certificate: null, tries: null, isMet: false },
};
const item = (sop: string, more: Partial<PathItem> = {}): PathItem => ({
  ...{ sop, title: sop.toUpperCase(), todo: 'read', standing, due: null, isLate: false },
  ...more,
});
const certificate = { version: 1, passedAt: '2026-10-01T00:00:00.000Z', until: '2026-11-10T00:00:00.000Z' };
const ending = item('old', { todo: null, standing: { ...standing, certificate, isMet: true } });
const calendar = { timeZone: 'Europe/Berlin', closes: '17:00' };

test('three things to learn stand in a queue at once, by day, each once, and none counts as waiting now', () => {
  const paths = [
    {
      title: 'New in sales',
      items: [
        item('a'),
        item('done', { todo: null }),
        item('b', { todo: 'pass', due: '2026-11-30' }),
        item('late', { due: '2026-11-02', isLate: true }),
      ],
    },
    { title: 'Again', items: [item('b')] },
  ];
  const entries = trainingEntries(
    { paths, again: [item('c', { todo: 'again' })], ending: [ending] },
    calendar,
  );
  expect(entries.map(({ title, why, due }) => [say(title), say(why), due])).toEqual([
    ['Read the SOP “LATE”', 'It belongs to your learning path “New in sales”.', '2026-11-02T16:00:00.000Z'],
    [
      'Renew your certificate: “OLD”',
      'The certificate ends soon. Who passes the questions again before keeps it.',
      certificate.until,
    ],
    [
      'Pass the questions about “B”',
      'It belongs to your learning path “New in sales”.',
      '2026-11-30T16:00:00.000Z',
    ],
  ]);
  const clock = queueClock(new Date('2026-11-03T09:00:00.000Z'), 'Europe/Berlin');
  expect(entries.some((entry) => waitsNow({ ...entry, title: '', why: '' }, clock))).toBe(false);
});

test('what has no day stands in the order of the paths, and what is met does not stand there', () => {
  const paths = [{ title: 'P', items: [item('z'), item('met', { todo: null }), item('a')] }];
  const entries = trainingEntries({ paths, again: [item('c', { todo: 'again' })], ending: [] }, calendar);
  expect(entries.map(({ subject }) => subject)).toEqual(['z', 'a', 'c']);
});
