import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import { dismissalKinds } from '../../../lib/records/dismissal-word.ts';
import type { Actor, JournalEvent } from '../../../lib/records/journal-event.ts';
import { type RecordState, recordState } from '../../../lib/records/record-state.ts';
import { isLoudFor } from '../../../lib/rules/is-loud.ts';
import { evaluate } from './in-words.ts';
import { deal, imported, nextId, publishedStarter, utc } from './sample.ts';

const published = publishedStarter();
const now = new Date(utc('2026-11-21 10:00'));
const mara: Actor = { id: 'm1', name: 'Mara Lindt' };
const ivo: Actor = { id: 'm2', name: 'Ivo Brandt' };
type Told = { event: JournalEvent; by: Actor };

const fold = (told: readonly Told[]) =>
  told.reduce<RecordState | undefined>((state, { event, by }) => applyEvent(state, event, by), undefined);

function flagIn(told: readonly Told[], at = now) {
  const state = fold(told);
  const guidance = state && evaluate(published, state, at);
  if (!guidance?.stage.known) throw new Error('the stage is not known');
  return {
    flag: guidance.flags.find(({ kind }) => kind === 'stalled'),
    occurrence: guidance.stage.occurrence,
  };
}

const entry: Told = { event: imported('Proposal', utc('2026-10-28 09:00')), by: mara };
const { flag: stall, occurrence } = flagIn([entry]);
const rule = stall?.rule ?? '';
const gist = stall?.gist ?? '';

type Kind = (typeof dismissalKinds)[number];
const word = (type: 'flag.dismissed' | 'flag.restored', as: Kind, by: Actor, at: string): Told => {
  const base = { id: nextId(), record: deal, occurredAt: utc(at), playbook: 7, occurrence, rule, as };
  return { event: type === 'flag.dismissed' ? { ...base, type, gist } : { ...base, type }, by };
};

test('"not now" is for the eyes of one person, and stays while only days pass', () => {
  const told = [entry, word('flag.dismissed', 'not-now', mara, '2026-11-20 09:00')];
  for (const at of [now, new Date(utc('2026-12-24 10:00'))]) {
    const { flag } = flagIn(told, at);
    expect(flag && isLoudFor(flag, 'm1')).toBe(false);
    expect(flag && isLoudFor(flag, 'm2')).toBe(true);
  }
  const back = flagIn([...told, word('flag.restored', 'not-now', mara, '2026-11-20 09:01')]).flag;
  expect(back?.dismissedBy).toEqual([]);
});

test('"wrong" is for everybody until something changes; "not here" outlives the visit', () => {
  const wrong = word('flag.dismissed', 'wrong', ivo, '2026-11-20 09:00');
  expect(flagIn([entry, wrong]).flag?.aside).toMatchObject({ as: 'wrong', by: 'Ivo Brandt' });
  // A new visit to a stage is something new.
  const later: Told = { event: imported('Contract', utc('2026-11-20 12:00')), by: mara };
  const muchLater = new Date(utc('2027-02-01 10:00'));
  expect(flagIn([entry, wrong, later], muchLater).flag).toMatchObject({ rule, aside: null });
  const never = word('flag.dismissed', 'not-here', ivo, '2026-11-20 09:00');
  expect(flagIn([entry, never, later], muchLater).flag?.aside).toMatchObject({ as: 'not-here' });
  const back = word('flag.restored', 'not-here', mara, '2026-11-20 10:00');
  expect(flagIn([entry, never, back, later], muchLater).flag?.aside).toBeNull();
});

test('whatever the order in which words of two people arrive, once or twice, the outcome is the same', () => {
  const anyWord = fc
    .tuple(
      fc.constantFrom('flag.dismissed' as const, 'flag.restored' as const),
      fc.constantFrom(...dismissalKinds),
      fc.constantFrom(mara, ivo),
      fc.integer({ min: 0, max: 59 }),
    )
    .map(([type, as, by, minute]) => word(type, as, by, `2026-11-20 09:${String(minute).padStart(2, '0')}`));
  fc.assert(
    fc.property(
      fc
        .array(anyWord, { maxLength: 8 })
        .chain((words) =>
          fc.tuple(
            fc.constant(words),
            fc.shuffledSubarray([...words, ...words], { minLength: words.length * 2 }),
          ),
        ),
      ([words, shuffled]) => {
        const inOrder = fold([entry, ...words]);
        expect(fold([entry, ...shuffled])).toEqual(inOrder);
        expect(recordState.parse(inOrder)).toEqual(inOrder);
      },
    ),
    { numRuns: 200 },
  );
});
