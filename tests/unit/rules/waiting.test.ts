import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { openTimeBetween } from '../../../lib/rules/business-time.ts';
import { dueWithWaits } from '../../../lib/rules/due-with-waits.ts';
import { usualMax, waitsOf } from '../../../lib/rules/waits.ts';
import { evaluate } from './in-words.ts';
import { deal, imported, nextId, publishedStarter, stateOf, utc } from './sample.ts';

// Friday 20 November 2026, 16:00 in Berlin; the proposal is due 2 business days later, on Tuesday at 16:00.
const entered = imported('Proposal', utc('2026-11-20 15:00'));
const occurrence = `${deal.host}/proposal/${entered.id}`;

const word = (type: 'waiting.started' | 'waiting.ended', at: string): JournalEvent => ({
  id: nextId(),
  type,
  record: deal,
  occurredAt: utc(at),
  playbook: 7,
  occurrence,
});
const starts = (at: string) => word('waiting.started', at);
const ends = (at: string) => word('waiting.ended', at);
const replied = (at: string, by: 'customer' | 'us' = 'customer'): JournalEvent => ({
  id: nextId(),
  type: 'activity.happened',
  record: deal,
  occurredAt: utc(at),
  playbook: 7,
  kind: 'reply',
  by,
  at: utc(at),
});

const withMax = (max: string) =>
  publishedStarter((yaml) => yaml.replace('\nroles:', `\nwaiting: { max: ${max} }\n\nroles:`));

function guide(now: string, events: JournalEvent[], published = publishedStarter()) {
  const guidance = evaluate(published, stateOf(entered, ...events), new Date(utc(now)));
  if (!guidance) throw new Error('no motion runs on the deal');
  return guidance;
}

/** The due time of the proposal on Wednesday at 12:00 in Berlin. */
const dueAt = (...events: JournalEvent[]) => guide('2026-11-25 11:00', events).step?.due?.at;

test('without waiting it is due as the playbook says', () => {
  expect(dueAt()).toBe(utc('2026-11-24 15:00'));
  expect(guide('2026-11-23 12:00', []).waiting).toBeNull();
});

test.each([
  // Two hours on Monday: an hour and a half is left of Tuesday, so it ends on Wednesday at 09:30.
  ['two hours', [starts('2026-11-23 09:00'), ends('2026-11-23 11:00')], utc('2026-11-25 08:30')],
  ['a weekend', [starts('2026-11-20 20:00'), ends('2026-11-22 20:00')], utc('2026-11-24 15:00')],
  ['a night', [starts('2026-11-23 16:30'), ends('2026-11-24 08:00')], utc('2026-11-24 15:00')],
  ['from before the stage', [starts('2026-11-20 10:00'), ends('2026-11-23 10:00')], utc('2026-11-25 10:00')],
  [
    'told twice',
    [starts('2026-11-23 09:00'), starts('2026-11-23 10:00'), ends('2026-11-23 11:00')],
    utc('2026-11-25 08:30'),
  ],
  ['an end without a beginning', [ends('2026-11-23 11:00')], utc('2026-11-24 15:00')],
  [
    'until the customer replied',
    [starts('2026-11-23 09:00'), replied('2026-11-23 11:00')],
    utc('2026-11-25 08:30'),
  ],
  [
    'our own mail ends nothing',
    [starts('2026-11-23 09:00'), replied('2026-11-23 10:00', 'us'), ends('2026-11-23 11:00')],
    utc('2026-11-25 08:30'),
  ],
  ['only after it was due', [starts('2026-11-25 08:00')], utc('2026-11-24 15:00')],
])('waiting %s', (_what, events, due) => {
  expect(dueAt(...events)).toBe(due);
  expect(dueAt(...events.toReversed())).toBe(due);
});

test('while it lasts, nothing becomes overdue, and it is said why', () => {
  // From Monday 10:00 to Tuesday 12:00 are 10.5 open hours: Tuesday 16:00 becomes Thursday 09:30.
  const one = guide('2026-11-24 11:00', [starts('2026-11-23 09:00')]);
  expect(one.step?.due).toEqual({
    at: utc('2026-11-26 08:30'),
    state: 'later',
    rule: '2 business days after entering Proposal, without the time waited on the customer',
  });
  expect(one.waiting).toEqual({
    since: utc('2026-11-23 09:00'),
    by: 'Mara Lindt',
    until: utc('2026-12-07 09:00'),
    state: 'waiting',
    reason: {
      rule: 'waiting',
      version: 7,
      text: 'Mara Lindt said that the customer has to answer first. Until they do, due times and stall limits stand still, for at most 10 business days in a stage.',
    },
  });
});

test('after the maximum the clock runs again, and that is said', () => {
  // One business day from Monday 10:00 is Tuesday 10:00; Tuesday 16:00 becomes Wednesday 16:00.
  const one = guide('2026-11-26 11:00', [starts('2026-11-23 09:00')], withMax('1 business day'));
  expect(one.step?.due).toMatchObject({ at: utc('2026-11-25 15:00'), state: 'overdue' });
  expect(one.waiting).toMatchObject({ state: 'passed', until: utc('2026-11-24 09:00') });
  expect(one.waiting?.reason.text).toContain('they have passed, so due times and stall limits run again');
  expect(one.flags.map(({ kind }) => kind)).toContain('overdue');
});

test('beginning anew does not begin the maximum anew', () => {
  // Four of the 8.5 hours are used on Monday, so from Tuesday 09:00 four and a half are left.
  const again = [starts('2026-11-23 09:00'), ends('2026-11-23 13:00'), starts('2026-11-24 08:00')];
  const one = guide('2026-11-26 11:00', again, withMax('1 business day'));
  expect(one.waiting).toMatchObject({ state: 'passed', until: utc('2026-11-24 12:30') });
  const third = [...again, ends('2026-11-25 11:00'), starts('2026-11-26 10:00')];
  const spent = guide('2026-11-26 11:00', third, withMax('1 business day'));
  expect(spent.waiting).toMatchObject({ state: 'passed', until: utc('2026-11-26 10:00') });
  expect(spent.step?.due?.at).toBe(one.step?.due?.at);
});

test('a maximum in days counts every day', () => {
  const one = guide('2026-11-23 12:00', [starts('2026-11-20 15:00')], withMax('2 days'));
  expect(one.waiting).toMatchObject({ state: 'passed', until: utc('2026-11-22 15:00') });
});

test('a stall does not count the time waited', () => {
  const since = imported('Proposal', utc('2026-11-02 09:00'));
  const told = [starts('2026-11-09 09:00'), ends('2026-11-16 09:00')].map((event) => ({
    ...event,
    occurrence: `x/proposal/${since.id}`,
  }));
  const stall = (now: string, ...events: JournalEvent[]) =>
    evaluate(publishedStarter(), stateOf(since, ...events), new Date(utc(now)))?.flags.find(
      ({ kind }) => kind === 'stalled',
    );
  expect(stall('2026-11-25 09:00')).toMatchObject({ days: 23, limit: 21 });
  expect(stall('2026-11-25 09:00', ...told)).toBeUndefined();
  expect(stall('2026-11-30 08:00', ...told)).toBeUndefined();
  const late = stall('2026-12-01 09:00', ...told);
  expect(late).toMatchObject({ days: 22, limit: 21 });
  expect(late?.reason.text).toContain(
    '22 days, without the time waited on the customer; the limit is 21 days',
  );
});

test('the next stage waits for nothing', () => {
  const moved = imported('Contract', utc('2026-11-24 09:00'));
  expect(guide('2026-11-24 11:00', [starts('2026-11-23 09:00'), moved]).waiting).toBeNull();
  const won = imported('Closed Won', utc('2026-11-24 09:00'));
  const late = { ...starts('2026-11-24 10:00'), occurrence: `x/won/${won.id}` };
  expect(guide('2026-11-24 11:00', [won, late]).waiting).toBeNull();
});

const { calendar } = publishedStarter().playbook;
const hour = (n: number) => Temporal.Instant.from(utc('2026-10-20 00:00')).add({ hours: n });
const hours = fc.integer({ min: 0, max: 40 * 24 });

test('whatever is waited: so many business hours are left when the waiting is taken out, and the maximum holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hours, fc.boolean()), { maxLength: 12 }),
      hours,
      hours,
      fc.integer({ min: 1, max: 60 }),
      (told, first, now, amount) => {
        const seen = imported('Proposal', String(hour(0)).replace('Z', '.000Z'));
        const words = told.map(([at, isStart]) => ({
          ...{ id: nextId(), record: seen.record, playbook: null },
          type: isStart ? ('waiting.started' as const) : ('waiting.ended' as const),
          occurredAt: new Date(hour(at).epochMilliseconds).toISOString(),
          occurrence: `x/proposal/${seen.id}`,
        }));
        const visit = {
          stage: 'proposal',
          shown: null,
          since: '',
          certainty: 'exact' as const,
          lastSeen: '',
          events: [seen.id],
        };
        const waits = (events: JournalEvent[]) =>
          waitsOf({
            index: { playbook: { calendar } },
            state: stateOf(seen, ...events),
            visit,
            visits: [visit],
            now: hour(now),
          });
        const { stretches } = waits(words);
        expect(JSON.stringify(waits(words.toReversed()).stretches)).toBe(JSON.stringify(stretches));
        const open = ({ from, until }: { from: Temporal.Instant; until: Temporal.Instant }) =>
          openTimeBetween(from, until, calendar);
        const sum = stretches.reduce((all, one) => all + open(one), 0);
        expect(usualMax).toBe('10 business days');
        expect(sum).toBeLessThanOrEqual(10 * 8.5 * 3_600_000);

        const start = hour(first);
        const due = dueWithWaits(
          start,
          { kind: 'span', span: { amount, unit: 'business hours' } },
          stretches,
          calendar,
        );
        const cut = (at: Temporal.Instant) =>
          Temporal.Instant.compare(at, start) < 0 ? start : Temporal.Instant.compare(at, due) > 0 ? due : at;
        const stood = stretches.reduce(
          (all, { from, until }) => all + open({ from: cut(from), until: cut(until) }),
          0,
        );
        expect(open({ from: start, until: due }) - stood).toBe(amount * 3_600_000);
      },
    ),
    { numRuns: 300 },
  );
});
