import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activitiesOf, mostActivities } from '../../../lib/records/apply-activity.ts';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { mostTold } from '../../../lib/records/told-value.ts';
import { deal, nextId } from '../rules/sample.ts';

const minute = fc.integer({ min: 0, max: 5 }).map((m) => `2026-11-03T09:0${m}:00.000Z`);
const stage = fc.constantFrom('Proposal', 'Contract', 'Won');

/** The same event twice is the same in all its parts, so its moment follows from its id. */
const activityIds = [nextId(), nextId(), nextId()];
const minuteOf = (id: string) => `2026-11-03T08:0${id.at(-1)}:00.000Z`;

const event: fc.Arbitrary<JournalEvent> = fc.oneof(
  fc
    .record({ at: minute, value: stage, source: fc.constantFrom('page', 'import' as const) })
    .map(({ at, value, source }) => ({
      id: nextId(),
      type: 'record.observed' as const,
      record: deal,
      occurredAt: at,
      playbook: 1,
      observations: [
        { property: 'stage', value, source, asOf: at },
        { property: 'amount', value, source, asOf: at },
      ],
    })),
  fc.record({ at: minute, step: fc.constantFrom('a', 'b') }).map(({ at, step }) => ({
    id: nextId(),
    type: 'step.done' as const,
    record: deal,
    occurredAt: at,
    playbook: 1,
    occurrence: 'x/proposal/y',
    step,
  })),
  fc
    .record({
      event: fc.constantFrom(...activityIds),
      kind: fc.constantFrom('asked', 'answered', 'withdrawn'),
    })
    .map(({ event, kind }): JournalEvent => {
      const base = { record: deal, occurredAt: minuteOf(event), playbook: 1 };
      if (kind === 'asked') return { ...base, id: event, type: 'question.asked', person: 'p', text: 'why?' };
      if (kind === 'withdrawn') return { ...base, id: nextId(), type: 'question.withdrawn', question: event };
      return { ...base, id: nextId(), type: 'question.answered', question: event, text: 'so' };
    }),
  fc.record({ at: minute, isStart: fc.boolean() }).map(({ at, isStart }) => ({
    id: nextId(),
    type: isStart ? ('waiting.started' as const) : ('waiting.ended' as const),
    record: deal,
    occurredAt: at,
    playbook: 1,
    occurrence: 'x/proposal/y',
  })),
  fc
    .record({ at: minute, event: fc.constantFrom(...activityIds), isWithdrawn: fc.boolean() })
    .map(({ at, event, isWithdrawn }): JournalEvent => {
      const base = { record: deal, occurredAt: isWithdrawn ? at : minuteOf(event), playbook: 1 };
      if (isWithdrawn) return { ...base, id: nextId(), type: 'activity.withdrawn', activity: event };
      return {
        ...base,
        id: event,
        type: 'activity.happened',
        kind: 'reply',
        by: 'customer',
        at: minuteOf(event),
      };
    }),
);

const fold = (events: JournalEvent[]) =>
  events.reduce<RecordState | undefined>((state, one) => applyEvent(state, one), undefined);

test('the order in which events arrive, and their arriving twice, changes nothing', () => {
  const shuffled = fc
    .array(event, { minLength: 1, maxLength: 8 })
    .chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([events, other]) => {
      expect(fold(other)).toEqual(fold(events));
    }),
    { numRuns: 300 },
  );
});

const reply = (at: string): JournalEvent => ({
  id: nextId(),
  type: 'activity.happened',
  record: deal,
  occurredAt: at,
  playbook: null,
  kind: 'reply',
  by: 'customer',
  at,
});
const withdrawn = (activity: string): JournalEvent => ({
  id: nextId(),
  type: 'activity.withdrawn',
  record: deal,
  occurredAt: '2026-11-03T10:00:00.000Z',
  playbook: null,
  activity,
});

test('an activity that was taken back did not happen, whichever of the two words arrives first', () => {
  const [early, late] = [reply('2026-11-01T09:00:00.000Z'), reply('2026-11-02T09:00:00.000Z')];
  const back = withdrawn(late.id);
  for (const events of [
    [early, late, back],
    [back, late, early],
  ]) {
    const state = fold(events);
    expect(state && activitiesOf(state).map(({ event }) => event)).toEqual([early.id]);
  }
});

test('the newest activities are kept, in whichever order they arrive', () => {
  const many = Array.from({ length: mostActivities + 5 }, (_, i) =>
    reply(new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()),
  );
  const kept = fold(many)?.activities;
  expect(kept?.map(({ event }) => event)).toEqual(many.slice(5).map(({ id }) => id));
  expect(fold(many.toReversed())?.activities).toEqual(kept);
});

test('the newest told values are kept, a long text as enough to see that it changed', () => {
  const long = 'x'.repeat(100);
  const many = Array.from({ length: mostTold + 5 }, (_, i): JournalEvent => {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
    const observations = [{ property: 'need', value: `${long}${i}`, source: 'page' as const, asOf: at }];
    return {
      id: nextId(),
      type: 'record.observed',
      record: deal,
      occurredAt: at,
      playbook: null,
      observations,
    };
  });
  const told = fold(many)?.told?.need;
  expect(told?.length).toBe(mostTold);
  expect(new Set(told?.map(({ value }) => value)).size).toBe(mostTold);
  expect(told?.every(({ value }) => value !== null && value.length < 64)).toBe(true);
  expect(told?.at(-1)?.at).toBe(many.at(-1)?.occurredAt);
  expect(fold(many.toReversed())?.told).toEqual({ need: told });
});
