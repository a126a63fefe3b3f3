import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type CardShown, chooseCard, type Terms } from '../../../../lib/rules/budget/choose-card.ts';
import { compareNotices, type Notice } from '../../../../lib/rules/budget/notice.ts';

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Apia'];
const minute = 60_000;
const day = 1440 * minute;
/** Sunday, 7 March 2027: clocks change in New York a week later, and in Auckland in April. */
const start = Date.UTC(2027, 2, 7);

const terms: fc.Arbitrary<Terms> = fc.record({
  cardsPerDay: fc.integer({ min: 0, max: 4 }),
  calendar: fc.record({
    timeZone: fc.constantFrom(...zones),
    workdays: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
    opens: fc.constantFrom('00:00', '08:30'),
    closes: fc.constantFrom('12:00', '23:59'),
    holidays: fc.subarray(['2027-03-10', '2027-03-14']),
  }),
  away: fc.subarray([{ from: '2027-03-16', until: '2027-03-18' }]),
});

const notice = fc.record({
  record: fc.constant(''),
  rule: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  level: fc.constantFrom<Notice['level']>('quiet', 'line', 'card', 'card'),
  priority: fc.constantFrom<Notice['priority']>('handoff', 'clock', 'nobody', 'stall', 'hygiene', 'news'),
  money: fc.option(fc.integer({ min: 0, max: 3 })),
});

/** What happens in one of a person's browsers: a record is opened there, or looked at again. */
const look = fc.record({
  after: fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 0, max: day })),
  tab: fc.integer({ min: 0, max: 1 }),
  opens: fc.option(fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'), { freq: 3 }),
  notices: fc.uniqueArray(notice, { selector: ({ rule }) => rule, maxLength: 5 }),
});

/** Plays looks through the budget as the worker does. Tabs and browsers share the ledger. */
function play(looks: readonly (typeof look extends fc.Arbitrary<infer T> ? T : never)[], having: Terms) {
  let now = start;
  let ledger: CardShown[] = [];
  const visits = new Map<number, { record: string; since: number; cards: number }>();
  return looks.flatMap(({ after, tab, opens, notices }) => {
    now += after;
    if (opens !== null) visits.set(tab, { record: opens, since: now, cards: 0 });
    const visit = visits.get(tab);
    if (!visit) return [];
    const here = notices.map((one) => ({ ...one, record: visit.record }));
    const before = ledger;
    const chosen = chooseCard(here, before, visit, having, now);
    const present = ledger.find(({ record, at }) => record === visit.record && at >= visit.since);
    const rules = chosen.card?.notices.map(({ rule }) => rule) ?? [];
    if (chosen.card?.isNew) {
      const at = present?.at ?? now;
      ledger = [
        ...ledger.filter((one) => one !== present),
        { record: visit.record, rules: [...new Set([...(present?.rules ?? []), ...rules])], at },
      ];
    }
    return [{ now, visit, here, chosen, before, ledger, begins: rules.length > 0 && !present }];
  });
}

const stream = fc.array(look, { maxLength: 60, size: 'max' });
const zoned = (at: number, { calendar }: Terms) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone);

test('no stream of visits, browsers, clocks and zones gets more cards out of the budget than it has', () => {
  let cards = 0;
  fc.assert(
    fc.property(stream, terms, (looks, having) => {
      const played = play(looks, having);
      const ledger = played.at(-1)?.ledger ?? [];
      cards += ledger.length;
      const perDay = Map.groupBy(ledger, ({ at }) => zoned(at, having).toPlainDate().toString());
      for (const ofDay of perDay.values()) expect(ofDay.length).toBeLessThanOrEqual(having.cardsPerDay);
      // The same rule on the same record waits for 24 hours.
      for (const one of ledger)
        for (const other of ledger)
          if (one !== other && one.record === other.record && one.rules.some((r) => other.rules.includes(r)))
            expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(day);
    }),
    { numRuns: 500 },
  );
  expect(cards).toBeGreaterThan(200);
});

test('a visit has one card; what comes about within a minute joins it, and what comes later waits', () => {
  let joined = 0;
  fc.assert(
    fc.property(stream, terms, (looks, having) => {
      const begun = new Map<object, number>();
      for (const { visit, begins, now, chosen, before } of play(looks, having)) {
        if (begins) {
          // Another visit to the same record may have the same card on show.
          expect(begun.has(visit)).toBe(false);
          begun.set(visit, now);
          continue;
        }
        const present = before.find(({ record, at }) => record === visit.record && at >= visit.since);
        for (const { rule } of chosen.card?.notices ?? []) {
          if (present?.rules.includes(rule)) continue;
          joined += 1;
          expect(now - (present?.at ?? 0)).toBeLessThanOrEqual(minute);
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(joined).toBeGreaterThan(20);
});

test('no card begins in quiet hours, on a closed day, on a holiday or on leave', () => {
  fc.assert(
    fc.property(stream, terms, (looks, having) => {
      const { workdays, opens, closes, holidays } = having.calendar;
      for (const { begins, now } of play(looks, having)) {
        if (!begins) continue;
        const at = zoned(now, having);
        const today = at.toPlainDate().toString();
        const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
        expect(workdays).toContain(names[at.dayOfWeek - 1]);
        expect(holidays).not.toContain(today);
        expect(having.away.some(({ from, until }) => from <= today && today <= until)).toBe(false);
        const clock = at.toPlainTime().toString().slice(0, 5);
        expect(opens <= clock && clock < closes).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('nothing is lost or said twice, a card takes nothing quieter than a card, and the line is in order', () => {
  fc.assert(
    fc.property(stream, terms, (looks, having) => {
      for (const { here, chosen } of play(looks, having)) {
        const { card, lines, quiet } = chosen;
        const all = [...(card?.notices ?? []), ...lines, ...quiet];
        expect(all.toSorted(compareNotices)).toEqual(here.toSorted(compareNotices));
        expect(card?.notices.every(({ level }) => level === 'card') ?? true).toBe(true);
        expect(quiet.every(({ level }) => level === 'quiet')).toBe(true);
        expect(lines.some(({ level }) => level === 'quiet')).toBe(false);
        for (const list of [card?.notices ?? [], lines]) expect(list).toEqual(list.toSorted(compareNotices));
      }
    }),
    { numRuns: 300 },
  );
});

test('the priority is fixed and visible, ties go by money, and the order in which notices come does not matter', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(notice, { selector: ({ rule }) => rule, maxLength: 5 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      terms,
      ([list, shuffled], having) => {
        const noon = Date.UTC(2027, 2, 9, 12);
        const visit = { record: '', since: noon - 1 };
        expect(chooseCard(shuffled, [], visit, having, noon)).toEqual(
          chooseCard(list, [], visit, having, noon),
        );
      },
    ),
  );
  const made = (priority: Notice['priority'], money: number | null): Notice => ({
    record: 'r',
    rule: `${priority} ${money}`,
    level: 'card',
    priority,
    money,
  });
  const fixed = [
    made('handoff', null),
    made('clock', 900),
    made('clock', 5),
    made('clock', null),
    made('nobody', 1),
    made('stall', 10_000),
    made('hygiene', 0),
    made('news', 99),
  ];
  expect(fixed.toReversed().toSorted(compareNotices)).toEqual(fixed);
});
