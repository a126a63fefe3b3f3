import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quizSchema } from '../../../lib/training/quiz-schema.ts';
import { standingOf } from '../../../lib/training/standing.ts';
import { type TrainingFact, untrained, withFact } from '../../../lib/training/training-state.ts';

const quiz = quizSchema.parse({
  attempts: 3,
  valid: '30 days',
  questions: [{ kind: 'answer', ask: 'Where?', accept: ['Here'] }],
});
const start = Date.parse('2026-11-01T08:00:00.000Z');
const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();

const fact = (version: fc.Arbitrary<number>): fc.Arbitrary<TrainingFact> => {
  const at = fc.integer({ min: 0, max: 60 }).map((days) => iso(start + days * day));
  return fc.oneof(
    fc.record({ type: fc.constant('read' as const), version, at }),
    fc.record({
      type: fc.constant('answered' as const),
      id: fc.uuid(),
      version,
      at,
      right: fc.constant(1),
      of: fc.constant(1),
      passed: fc.boolean(),
    }),
  );
};
const facts = fc.array(fact(fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
const folded = (all: readonly TrainingFact[]) => all.reduce(withFact, untrained);
const when = fc.integer({ min: 0, max: 120 }).map((days) => new Date(start + days * day));

test('neither the order of facts nor hearing them twice changes what is known', () => {
  const property = fc.property(facts, fc.infiniteStream(fc.nat()), (all, dice) => {
    const mixed = [...all, ...all]
      .map((one) => ({ one, by: dice.next().value ?? 0 }))
      .sort((a, b) => a.by - b.by)
      .map(({ one }) => one);
    expect(folded(mixed)).toEqual(folded(all));
  });
  fc.assert(property);
});

test('a minor change takes nothing away, whatever happened; a material one asks for all of it again', () => {
  const property = fc.property(facts, when, fc.integer({ min: 6, max: 9 }), (all, now, version) => {
    const state = folded(all);
    const before = { version, materialVersion: 3, quiz };
    const was = standingOf(before, state, now);
    expect(standingOf({ ...before, version: version + 1 }, state, now)).toEqual(was);
    const changed = standingOf({ ...before, version: version + 1, materialVersion: version + 1 }, state, now);
    expect(changed).toMatchObject({ certificate: null, isMet: false });
    expect(changed.read).toBe(was.read === 'never' ? 'never' : 'changed');
    expect(changed.quiz).not.toBe('passed');
  });
  fc.assert(property);
});

test('nobody is certified without a pass of the version in force, before it, or after it ends', () => {
  const property = fc.property(facts, when, (all, now) => {
    const state = folded(all);
    const { certificate } = standingOf({ version: 6, materialVersion: 3, quiz }, state, now);
    const passes = all.filter(
      (one) =>
        one.type === 'answered' &&
        one.passed &&
        one.version >= 3 &&
        one.at <= now.toISOString() &&
        Date.parse(one.at) + 30 * day > now.getTime(),
    );
    expect(certificate !== null).toBe(passes.length > 0);
    if (certificate) expect(passes.map(({ at }) => at)).toContain(certificate.passedAt);
  });
  fc.assert(property);
});

test('three tries in 24 hours, then again when the first of them is a day old', () => {
  const tries = [1, 5, 9].map(
    (hour, index): TrainingFact => ({
      type: 'answered',
      ...{ id: String(index), version: 1, at: iso(start + hour * 3_600_000), right: 0, of: 1, passed: false },
    }),
  );
  const sop = { version: 1, materialVersion: 1, quiz };
  const at = (hour: number, count: number) =>
    standingOf(sop, folded(tries.slice(0, count)), new Date(start + hour * 3_600_000)).tries;
  expect(at(2, 1)).toEqual({ left: 2, again: null });
  expect(at(10, 3)).toEqual({ left: 0, again: iso(start + 25 * 3_600_000) });
  expect(at(25, 3)).toEqual({ left: 1, again: null });
});

test('an SOP that asks nothing is met by reading it', () => {
  const sop = { version: 2, materialVersion: 2 };
  const read = (version: number) => folded([{ type: 'read', version, at: iso(start) }]);
  expect(standingOf(sop, untrained, new Date(start))).toMatchObject({ read: 'never', isMet: false });
  expect(standingOf(sop, read(1), new Date(start))).toMatchObject({ read: 'changed', isMet: false });
  expect(standingOf(sop, read(2), new Date(start))).toMatchObject({
    read: 'current',
    quiz: 'none',
    isMet: true,
  });
});
