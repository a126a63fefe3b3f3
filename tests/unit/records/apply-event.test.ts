import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { deal, nextId } from '../rules/sample.ts';

const minute = fc.integer({ min: 0, max: 5 }).map((m) => `2026-11-03T09:0${m}:00.000Z`);
const stage = fc.constantFrom('Proposal', 'Contract', 'Won');

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
