import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../../lib/playbook/playbook-schema.ts';
import type { JournalEvent } from '../../../../lib/records/journal-event.ts';
import { type QueueEntry, queueEntry } from '../../../../lib/records/queue-entry.ts';
import { entriesOf } from '../../../../lib/rules/queue/entries-of.ts';
import { moneyOf } from '../../../../lib/rules/queue/money-of.ts';
import { peopleAsked } from '../../../../lib/rules/queue/people-asked.ts';
import {
  inQueueOrder,
  isResting,
  partOf,
  queueClock,
  queueParts,
  waitsNow,
} from '../../../../lib/rules/queue/queue-order.ts';
import { reviewEntries } from '../../../../lib/rules/queue/review-entries.ts';
import { sayAll } from '../../../../lib/text/say-all.ts';
import { evaluate } from '../in-words.ts';
import { deal, stateOf, utc } from '../sample.ts';

const text = `
waymark: 1
name: Queues
calendar: { timeZone: UTC, workdays: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }
roles:
  - { id: sales, title: Sales }
  - { id: lead, title: Sales lead }
people:
  - id: mara
    name: Mara Lindt
    roles: [sales]
    away: [{ from: 2026-12-07, until: 2026-12-11, cover: jonas }]
  - { id: jonas, name: Jonas Weber, roles: [lead] }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - id: first-call
        title: First call
        steps:
          - { id: hold, title: Hold the call, due: 3 business days, owner: sales }
          - { id: recap, title: Write the recap, after: hold, owner: lead }
      - id: proposal
        title: Proposal
        steps:
          - { id: send, title: Send it, due: 1 business day, owner: sales }
      - { id: won, title: Won, kind: won }
    stalls:
      - { id: ten-days, title: Long in one stage, after: 10 days }
      - { id: dear, title: Dear and open, when: { property: amount, moreThan: 1000 }, level: quiet }
    sequences:
      - id: rest
        title: Follow-up
        stages: [first-call]
        touches:
          - { id: ring, title: Call back, channel: call, delay: 1 business day, owner: lead, expires: 20 days }
          - { id: write, title: Write, channel: email, delay: 2 business days, owner: sales }
sops:
  - { id: call, title: Calling, owner: sales, reviewBy: 2026-12-08, body: Call. }
`;

const parsed = parsePlaybook(text);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const published: PublishedPlaybook = {
  version: 3,
  publishedAt: utc('2026-11-01 00:00'),
  publishedBy: 'Test',
  playbook: parsed.playbook,
};

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 16, 0, minutes)).toISOString();
const minutes = fc.integer({ min: 0, max: 60 * 24 * 45 });

/** A stay in a stage from a moment on, and what people said during it. */
const stay = fc.record({
  stage: fc.constantFrom('First call', 'First call', 'Proposal', 'Proposal', 'Won', 'Elsewhere'),
  since: fc.integer({ min: 0, max: 60 * 24 * 8 }),
  amount: fc.constantFrom(null, '500', '48000 EUR'),
  owner: fc.constantFrom(null, 'Mara Lindt', 'Jonas Weber', 'Somebody else'),
  said: fc.array(
    fc.record({
      what: fc.constantFrom('done', 'reopened', 'waiting', 'skipped', 'no longer'),
      subject: fc.constantFrom(
        'hold',
        'recap',
        'send',
        'ring',
        'write',
        'ten-days',
        'dear',
        'overdue:hold',
        'overdue:send',
      ),
      after: fc.integer({ min: 0, max: 60 * 24 * 5 }),
    }),
    { maxLength: 6 },
  ),
});

const rules = ['ten-days', 'dear', 'overdue:hold', 'overdue:send'];

type Stay = (typeof stay extends fc.Arbitrary<infer T> ? T : never) & object;

function eventsOf({ stage, since, amount, owner, said }: Stay): JournalEvent[] {
  const base = () => ({ id: uuid(), record: deal, playbook: 3 });
  const asOf = at(since);
  const seen = (property: string, value: string) => ({ property, value, source: 'import' as const, asOf });
  const entry: JournalEvent = {
    ...base(),
    type: 'record.observed',
    occurredAt: asOf,
    observations: [
      { ...seen('stage', stage), since: asOf },
      ...(amount ? [seen('amount', amount)] : []),
      ...(owner ? [seen('owner', owner)] : []),
    ],
  };
  const id = stage === 'First call' ? 'first-call' : stage.toLowerCase();
  const occurrence = `hubspot:1000001:deal:501/${id}/${entry.id}`;
  const marks = said.map(({ what, subject, after }): JournalEvent => {
    const one = { ...base(), occurredAt: at(since + after), occurrence };
    if (rules.includes(subject))
      return {
        ...one,
        type: 'flag.snoozed',
        rule: subject,
        until: at(since + after + 60 * 24 * 30),
        reason: 'Later',
      };
    if (what === 'done') return { ...one, type: 'step.done', step: subject };
    if (what === 'reopened') return { ...one, type: 'step.reopened', step: subject };
    if (what === 'skipped') return { ...one, type: 'touch.skipped', touch: subject, reason: 'No' };
    if (what === 'waiting') return { ...one, type: 'waiting.started' };
    return { ...one, type: 'waiting.ended' };
  });
  return [entry, ...marks];
}

const history = fc.array(stay, { minLength: 1, maxLength: 3 }).map((stays) => stays.flatMap(eventsOf));

const people = ['mara', 'jonas', 'nobody'];

test('nothing is there twice, nothing is somebody else’s, and everything that waits on a person is there', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(history, fc.integer({ min: 60 * 24 * 6, max: 60 * 24 * 24 }), (events, moment) => {
      const state = stateOf(...events);
      const guidance = evaluate(published, state, new Date(at(moment)));
      if (!guidance) return;
      const { step, sequence, owner, flags, waiting, stage } = guidance;
      const touch = sequence?.state === 'running' && sequence.touches.find((one) => one.state === 'current');
      for (const person of people) {
        const entries = entriesOf(guidance, state, { person, member: 'm1' });
        const rules = entries.map(({ rule }) => rule);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        expect(new Set(rules).size).toBe(rules.length);
        const wanted = [
          ...(step?.owner?.person === person ? [`overdue:${step.id}`] : []),
          ...(touch && touch.owner?.person === person && touch.id !== step?.id
            ? [`overdue:${touch.id}`]
            : []),
          ...(stage.known && owner?.person === person
            ? flags.filter(({ kind }) => kind !== 'overdue').map(({ rule }) => rule)
            : []),
        ];
        expect(rules.sort()).toEqual(wanted.sort());
        if (entries.length > 0) expect(peopleAsked(guidance)).toContain(person);
        for (const entry of entries) {
          // It crosses the API and comes back the same.
          expect(queueEntry.parse(JSON.parse(JSON.stringify(sayAll(entry))))).toEqual(sayAll(entry));
          seen.set(entry.kind, (seen.get(entry.kind) ?? 0) + 1);
          if (entry.rest) seen.set(entry.rest.because, (seen.get(entry.rest.because) ?? 0) + 1);
          if (entry.rest?.because === 'waiting') expect(waiting?.state).toBe('waiting');
          if (entry.rest) expect(entry.rest.until > at(moment)).toBe(true);
        }
      }
    }),
    { seed: 606, numRuns: 600 },
  );
  // A property that never saw its cases holds for nothing.
  for (const kind of ['step', 'touch', 'warning', 'snoozed', 'waiting'])
    expect([kind, (seen.get(kind) ?? 0) > 5]).toEqual([kind, true]);
});

const anEntry: fc.Arbitrary<QueueEntry> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('step', 'touch', 'warning', 'review'),
  record: fc.constant('hubspot:1:deal:1'),
  name: fc.constant('A deal'),
  title: fc.constant('Call'),
  why: fc.constant('It is time.'),
  motion: fc.constant('New business'),
  stage: fc.constant(null),
  due: fc.option(minutes.map(at), { nil: null }),
  isLate: fc.boolean(),
  days: fc.constant(null),
  rest: fc.constant(null),
  amount: fc.option(fc.constantFrom(10, 500, 48_000), { nil: null }),
  currency: fc.constant(null),
  occurrence: fc.constant(null),
  subject: fc.constant('call'),
  rule: fc.constant('overdue:call'),
  acts: fc.constant([]),
});

test('the order is total and stable: the clock first, then money, then what is due first', () => {
  const lists = fc.uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 30 });
  const zones = fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Tokyo');
  fc.assert(
    fc.property(lists, minutes, zones, fc.integer(), (entries, moment, zone, seed) => {
      const clock = queueClock(new Date(at(moment)), zone);
      const ordered = inQueueOrder(entries, clock);
      const others = [...entries].sort(
        (a, b) => ((a.id.charCodeAt(0) ^ seed) & 7) - ((b.id.charCodeAt(0) ^ seed) & 7),
      );
      expect(inQueueOrder(others, clock)).toEqual(ordered);
      for (const [index, entry] of ordered.slice(1).entries()) {
        const before = ordered[index];
        if (!before) throw new Error('there is one before every one but the first');
        const [former, part] = [before, entry].map((one) => queueParts.indexOf(partOf(one, clock)));
        expect(former).toBeLessThanOrEqual(part ?? 0);
        if (former === part) expect(before.amount ?? 0).toBeGreaterThanOrEqual(entry.amount ?? 0);
      }
    }),
    { seed: 607, numRuns: 200 },
  );
});

test('parts of a queue are days and weeks on the company’s clock', () => {
  // A Tuesday, late in the evening in Berlin.
  const clock = queueClock(new Date('2026-11-24T22:30:00.000Z'), 'Europe/Berlin');
  const part = (due: string | null, more: Partial<QueueEntry> = {}) =>
    partOf({ ...fc.sample(anEntry, 1)[0], isLate: false, ...more, due } as QueueEntry, clock);
  expect(part('2026-11-24T22:29:00.000Z')).toBe('overdue');
  expect(part('2026-11-24T22:59:00.000Z')).toBe('today');
  expect(part('2026-11-24T23:00:00.000Z')).toBe('week');
  expect(part('2026-11-29T22:59:00.000Z')).toBe('week');
  expect(part('2026-11-29T23:00:00.000Z')).toBe('later');
  expect(part(null)).toBe('undated');
  expect(part(null, { isLate: true })).toBe('overdue');
});

test('a step that is put off before it is due rests until then, and an overdue one stays while the customer is waited for', () => {
  const entry = eventsOf({
    stage: 'Proposal',
    since: 9 * 60,
    amount: '48000 EUR',
    owner: 'Mara Lindt',
    said: [],
  });
  const occurrence = `hubspot:1000001:deal:501/proposal/${entry[0]?.id}`;
  const told = { id: uuid(), record: deal, playbook: 3, occurrence };
  const put: JournalEvent = {
    ...{ ...told, type: 'flag.snoozed', occurredAt: at(600), rule: 'overdue:send', reason: 'Later' },
    until: at(3 * 24 * 60),
  };
  const queueAt = (minute: number, ...events: JournalEvent[]) => {
    const state = stateOf(...entry, ...events);
    const guidance = evaluate(published, state, new Date(at(minute)));
    const clock = queueClock(new Date(at(minute)), 'UTC');
    return sayAll(guidance ? entriesOf(guidance, state, { person: 'mara', member: 'm1' }) : [])
      .filter(({ kind }) => kind === 'step')
      .map((one) => [one.title, partOf(one, clock), isResting(one, clock), one.amount, one.currency]);
  };
  expect(queueAt(600)).toEqual([['Send it', 'week', false, 48_000, 'EUR']]);
  expect(queueAt(700, put)).toEqual([['Send it', 'week', true, 48_000, 'EUR']]);
  expect(queueAt(3 * 24 * 60 + 1, put)).toEqual([['Send it', 'overdue', false, 48_000, 'EUR']]);
  const waits: JournalEvent = { ...told, id: uuid(), type: 'waiting.started', occurredAt: at(600) };
  expect(queueAt(601, waits)[0]?.[2]).toBe(true);
  const late: JournalEvent = { ...waits, id: uuid(), occurredAt: at(2 * 24 * 60) };
  expect(queueAt(2 * 24 * 60 + 1, late)).toEqual([['Send it', 'overdue', false, 48_000, 'EUR']]);
});

test('whoever covers has the reviews of somebody on leave, from a week before', () => {
  const titles = (person: string, day: string) =>
    sayAll(reviewEntries(published, person, new Date(utc(`${day} 08:00`)))).map(
      ({ title, due }) => `${title} ${due}`,
    );
  const review = 'Review the SOP "Calling" 2026-12-08T17:00:00.000Z';
  expect(titles('mara', '2026-11-30')).toEqual([]);
  expect(titles('mara', '2026-12-01')).toEqual([review]);
  expect(titles('jonas', '2026-12-01')).toEqual([]);
  expect(titles('mara', '2026-12-08')).toEqual([]);
  expect(titles('jonas', '2026-12-08')).toEqual([review]);
});

test('what waits now is late, due today or a warning', () => {
  const clock = queueClock(new Date('2026-11-24T10:00:00.000Z'), 'UTC');
  const now = (more: Partial<QueueEntry>) =>
    waitsNow(
      { ...fc.sample(anEntry, 1)[0], isLate: false, due: null, kind: 'step', ...more } as QueueEntry,
      clock,
    );
  expect([now({}), now({ kind: 'warning' }), now({ isLate: true })]).toEqual([false, true, true]);
  expect([now({ due: '2026-11-24T15:00:00.000Z' }), now({ due: '2026-11-25T15:00:00.000Z' })]).toEqual([
    true,
    false,
  ]);
});

test('an amount has a currency where its text says one', () => {
  expect(moneyOf('48000 EUR')).toEqual({ amount: 48_000, currency: 'EUR' });
  expect(moneyOf('€ 48,000.50')).toEqual({ amount: 48_000.5, currency: 'EUR' });
  // Many countries call theirs a dollar.
  expect(moneyOf('$ 1200')).toEqual({ amount: 1200, currency: null });
  expect(moneyOf('48000')).toEqual({ amount: 48_000, currency: null });
  expect(moneyOf('48.000')).toEqual({ amount: null, currency: null });
  expect(moneyOf(null)).toEqual({ amount: null, currency: null });
});
