import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../../lib/playbook/playbook-schema.ts';
import type { HandoffEvent } from '../../../../lib/records/journal-event.ts';
import { cardTerms } from '../../../../lib/rules/budget/card-terms.ts';
import { type CardShown, chooseCard } from '../../../../lib/rules/budget/choose-card.ts';
import { noticesOf } from '../../../../lib/rules/budget/notices-of.ts';
import { evaluate } from '../../../../lib/rules/evaluate.ts';
import { deal, nextId, onPage, stateOf, utc } from '../sample.ts';

const parsed = parsePlaybook(readFileSync('examples/playbooks/services.yaml', 'utf8'));
if (!parsed.ok) throw new Error('The services starter has problems.');
const { playbook } = parsed;
const published: PublishedPlaybook = {
  ...{ version: 7, publishedBy: 'Test', playbook },
  publishedAt: '2026-11-01T00:00:00.000Z',
};

const late = 'handoff-late:to-delivery';
const minute = 60_000;
const day = 1440 * minute;

/** Handed over on Monday morning, and not answered: late from Wednesday on. */
const entered = onPage('closedwon', utc('2026-11-02 08:00'), true);
const base = { record: deal, playbook: 7 };
const occurrence = `hubspot:1000001:deal:501/won/${entered.id}`;
const about = { ...base, handoff: 'to-delivery', occurrence };
const offered: HandoffEvent = {
  ...{ ...about, id: nextId(), type: 'handoff.offered' },
  occurredAt: utc('2026-11-02 09:00'),
};
const state = stateOf(onPage('contractsent', utc('2026-11-01 08:00')), entered, offered);

const views = new Map<number, ReturnType<typeof evaluate>>();
/** What is said of the deal at a moment; asked for in steps of a quarter of an hour. */
function guidanceAt(now: number) {
  const quarter = Math.floor(now / (15 * minute));
  const known = views.get(quarter);
  const found = known ?? evaluate(published, state, new Date(quarter * 15 * minute));
  views.set(quarter, found);
  if (!found) throw new Error('no motion');
  return found;
}

/** Somebody comes to the deal's page, or looks again at a tab in which it is open. */
const look = fc.record({
  after: fc.oneof(fc.integer({ min: 0, max: 3 * minute }), fc.integer({ min: 0, max: day / 2 })),
  tab: fc.integer({ min: 0, max: 1 }),
  isNew: fc.boolean(),
});

/** The cards about the late acceptance that a person saw, in whichever tab, over some days. */
function cardsOf(person: string, looks: readonly { after: number; tab: number; isNew: boolean }[]): number[] {
  const terms = cardTerms(playbook, person);
  let now = Date.parse(utc('2026-11-02 10:00'));
  const since = new Map<number, number>();
  let shown: CardShown[] = [];
  const cards: number[] = [];
  for (const { after, tab, isNew } of looks) {
    now += after;
    if (isNew || !since.has(tab)) since.set(tab, now);
    const visit = { record: 'hubspot:1000001:deal:501', since: since.get(tab) ?? now };
    const notices = noticesOf(guidanceAt(now), { member: `m-${person}`, person }, new Set());
    const { card } = chooseCard(notices, shown, visit, terms, now);
    const present = shown.find(({ record, at }) => record === visit.record && at >= visit.since);
    const rules = card?.notices.map(({ rule }) => rule) ?? [];
    if (rules.includes(late) && !present?.rules.includes(late)) cards.push(now);
    if (card?.isNew) {
      const one = { record: visit.record, rules: [...new Set([...(present?.rules ?? []), ...rules])] };
      shown = [...shown.filter((other) => other !== present), { ...one, at: present?.at ?? now }];
    }
  }
  return cards;
}

test('whoever an overdue acceptance concerns has one card of it in a day, within their budget, and nobody else has one', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(look, { minLength: 1, maxLength: 60 }), (looks) => {
      for (const { id } of playbook.people) {
        const cards = cardsOf(id, looks);
        if (cards.length > 0) seen.add(id);
        for (const [index, at] of cards.entries()) {
          const before = cards[index - 1];
          expect(before === undefined || at - before >= day).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual(['jonas-weber', 'mara-lindt', 'priya-nair']);
});

test('three looks a minute apart, in two tabs, bring the card once', () => {
  const wednesday = { after: 2.2 * day, tab: 0, isNew: true };
  const again = [0, 1, 0].map((tab) => ({ after: 2 * minute, tab, isNew: true }));
  expect(cardsOf('priya-nair', [wednesday, ...again])).toHaveLength(1);
  expect(cardsOf('ruth-adeyemi', [wednesday, ...again])).toEqual([]);
});

test('what the sender puts off of their own turn hides nothing of the receiver’s', () => {
  const now = Date.parse(utc('2026-11-05 09:00'));
  const until = '2026-12-01T08:00:00.000Z';
  const open = stateOf(onPage('contractsent', utc('2026-11-01 08:00')), entered);
  const rule = evaluate(published, open, new Date(now))?.flags.find(({ kind }) => kind === 'handoff')?.rule;
  const snoozed = {
    ...{ ...base, id: nextId(), type: 'flag.snoozed' as const, occurredAt: utc('2026-11-05 09:00') },
    ...{ occurrence, rule: rule ?? '', until, reason: 'On leave' },
  };
  const later = { ...offered, id: nextId(), occurredAt: utc('2026-11-05 10:00') };
  const after = stateOf(onPage('contractsent', utc('2026-11-01 08:00')), entered, snoozed, later);
  const flags = evaluate(published, after, new Date(now + 5 * day))?.flags ?? [];
  expect(rule).toBeDefined();
  expect(flags.find((flag) => flag.rule === late)).toMatchObject({ snooze: null, level: 'card' });
});
