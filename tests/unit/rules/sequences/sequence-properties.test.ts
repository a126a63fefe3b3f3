import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../../lib/records/journal-event.ts';
import { guidanceAnswer } from '../../../../lib/sync/guidance-protocol.ts';
import { guidanceAt, happened, mark, seen } from './followed.ts';

/** Minutes after Monday 2026-11-16 00:00 as `2026-11-16 10:05`. */
const moment = (minutes: number) =>
  new Date(Date.UTC(2026, 10, 16, 0, minutes)).toISOString().slice(0, 16).replace('T', ' ');

const minutes = fc.integer({ min: 0, max: 60 * 24 * 45 });
const touches = fc.constantFrom('web-call', 'web-mail', 'web-last', 'rest-call', 'rest-call-again');

type Made = (entry: JournalEvent) => JournalEvent;

const anEvent: fc.Arbitrary<Made> = fc.oneof(
  fc.tuple(fc.constantFrom('done', 'reopened', 'skipped'), touches, minutes).map(
    ([what, touch, at]): Made =>
      (entry) =>
        mark(what, touch, moment(at), entry),
  ),
  fc
    .tuple(fc.constantFrom('reply', 'meeting', 'call', 'email'), fc.constantFrom('customer', 'us'), minutes)
    .map(
      ([kind, by, at]): Made =>
        () =>
          happened(kind, by, moment(at)),
    ),
  fc.tuple(fc.constantFrom('Fresh', 'First call', 'Proposal'), minutes).map(
    ([stage, at]): Made =>
      () =>
        seen(stage, moment(at)),
  ),
);

/** A record from either source, of either owner, and what became of it; its entry comes first. */
const history = fc
  .tuple(
    fc.constantFrom('Web', 'Fair'),
    fc.constantFrom('Mara Lindt', 'Jonas Weber'),
    fc.array(anEvent, { maxLength: 7 }),
  )
  .map(([source, owner, made]) => {
    const entry = seen('First call', '2026-11-16 00:00', { source, owner });
    return [entry, ...made.map((make) => make(entry))];
  });

test('at most one touch is current, only while the sequence lives, and whatever is over lies in the past', () => {
  let lived = 0;
  fc.assert(
    fc.property(history, minutes, (events, at) => {
      const now = moment(at);
      const known = events.filter((event) => event.occurredAt.slice(0, 16).replace('T', ' ') <= now);
      const { sequence, step, asOf } = guidanceAt(now, ...known);
      if (!sequence) return;
      const current = sequence.touches.filter(({ state }) => state === 'current');
      const lives = sequence.state === 'running' || sequence.state === 'paused';
      expect(current).toHaveLength(lives ? 1 : 0);
      if (lives) lived += 1;
      for (const { state, at: over, due, expires, reason } of sequence.touches) {
        expect(reason.text).not.toMatch(/undefined|null|NaN/);
        if (['done', 'missed', 'skipped'].includes(state)) expect((over ?? 'never') <= asOf).toBe(true);
        if (state !== 'current') expect([due, expires]).toEqual([null, null]);
        else expect([due?.at, asOf].every((each) => each !== undefined && each < (expires ?? ''))).toBe(true);
      }
      const isTouch = sequence.touches.some(({ id }) => id === step?.id);
      if (sequence.state !== 'running') expect(isTouch).toBe(false);
    }),
    { numRuns: 400 },
  );
  expect(lived).toBeGreaterThan(50);
});

test('the order in which events arrive does not matter, and twice is as once', () => {
  fc.assert(
    fc.property(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      minutes,
      ([events, shuffled], at) => {
        const now = moment(at);
        expect(guidanceAt(now, ...shuffled, ...events.slice(0, 3)).sequence).toEqual(
          guidanceAt(now, ...events).sequence,
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('while nobody does anything, time only brings touches to their end, one after another', () => {
  fc.assert(
    fc.property(fc.constantFrom('Web', 'Fair'), minutes, minutes, (source, a, b) => {
      const entry = seen('First call', '2026-11-16 00:00', { source, owner: 'Jonas Weber' });
      const missed = (at: number) =>
        guidanceAt(moment(at), entry).sequence?.touches.flatMap(({ state, at: over }) =>
          state === 'missed' ? [over] : [],
        ) ?? [];
      const [early, late] = [missed(Math.min(a, b)), missed(Math.max(a, b))];
      expect(late.slice(0, early.length)).toEqual(early);
      expect(late.toSorted()).toEqual(late);
    }),
    { numRuns: 200 },
  );
});

test('it crosses the API as it is, and an answer of an older backend has none', () => {
  const entry = seen('First call', '2026-11-16 00:00', { source: 'Web' });
  const guidance = guidanceAt('2026-11-16 10:05', entry);
  const over = (one: unknown) =>
    guidanceAnswer.parse(JSON.parse(JSON.stringify({ record: 'hubspot:1:deal:1', guidance: one }))).guidance;
  expect(over(guidance)).toEqual(guidance);
  expect(guidance.sequence?.touches).toHaveLength(3);
  const { sequence: _sequence, ...older } = guidance;
  expect(over(older)?.sequence).toBeNull();
});
