import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Handoff } from '../../../../lib/playbook/handoff-schema.ts';
import type { PublishedPlaybook } from '../../../../lib/playbook/playbook-schema.ts';
import { applyEvent } from '../../../../lib/records/apply-event.ts';
import type { JournalEvent } from '../../../../lib/records/journal-event.ts';
import type { RecordState } from '../../../../lib/records/record-state.ts';
import { handoffViewsNow } from '../../../../lib/rules/handoffs/handoff-views-now.ts';
import { say } from '../../../../lib/text/say.ts';
import { deal, nextId, publishedStarter, utc } from '../sample.ts';

const starter = publishedStarter();
const properties = ['amount', 'name', 'owner', 'budgetHolder', 'startDate', 'billingContact', 'lostReason'];
const stages = ['appointmentscheduled', 'qualifiedtobuy', 'contractsent', 'closedwon', 'closedlost'];
const now = new Date(utc('2026-11-20 10:00'));

/** Any item that a playbook may ask for. */
const item = fc.record({
  title: fc.constantFrom('Amount', 'The scope', 'Who decides'),
  owner: fc.constantFrom('account-executive', 'solution-lead', 'finance'),
  required: fc.boolean(),
  from: fc.constantFrom('first-call', 'proposal', 'won'),
  what: fc.oneof(
    fc.record({ known: fc.constantFrom(...properties) }),
    fc.record({ evidence: fc.constantFrom<'note' | 'link'>('note', 'link') }),
    fc.constant({}),
  ),
});

/** Anything that may be seen or said of a deal, fitting or not. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('seen' as const),
    property: fc.constantFrom('stage', ...properties),
    value: fc.option(fc.constantFrom('48000 EUR', 'Julia', '2027-01-11', ...stages)),
    source: fc.constantFrom('page', 'import', 'api', 'person'),
  }),
  fc.record({
    kind: fc.constant('noted' as const),
    item: fc.integer({ min: 0, max: 7 }),
    note: fc.option(fc.constant('It is so')),
    link: fc.option(fc.constant('https://files.example/1')),
  }),
  fc.record({ kind: fc.constant('cleared' as const), item: fc.integer({ min: 0, max: 7 }) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function publishedWith(wanted: readonly (typeof item extends fc.Arbitrary<infer T> ? T : never)[]) {
  const [motion, ...others] = starter.playbook.motions;
  if (!motion) throw new Error('The starter has no motion.');
  const items = wanted.map(({ what, ...one }, index) => ({ ...one, ...what, id: `item-${index}` }));
  const handoff: Handoff = {
    ...{ id: 'to-delivery', title: 'Sales to delivery', stage: 'won', starts: motion.id },
    ...{ sender: 'account-executive', receiver: 'delivery-lead' },
    ...{ handOver: '1 business day', accept: '2 business days', late: [], items },
    carries: properties.map((property) => ({ from: property, to: property })),
  };
  const playbook = { ...starter.playbook, motions: [{ ...motion, handoffs: [handoff] }, ...others] };
  return { ...starter, playbook } satisfies PublishedPlaybook;
}

function eventOf(what: Happening, place: number): JournalEvent {
  const occurredAt = new Date(Date.parse(utc('2026-11-02 08:00')) + place * 3_600_000).toISOString();
  const base = { id: nextId(), record: deal, occurredAt, playbook: 7 };
  const about = { ...base, handoff: 'to-delivery' };
  if (what.kind === 'noted') {
    const { note, link } = what;
    const told = { ...(note === null ? {} : { note }), ...(link === null ? {} : { link }) };
    return { ...about, type: 'handoff.noted', item: `item-${what.item}`, ...told };
  }
  if (what.kind === 'cleared') return { ...about, type: 'handoff.cleared', item: `item-${what.item}` };
  const { property, value, source } = what;
  const seen = { property, value, source, asOf: occurredAt };
  return { ...base, type: 'record.observed', observations: [seen as never] };
}

/** Everything that anybody ever said or saw, as text. */
function toldOf(happenings: readonly Happening[]): Set<string> {
  return new Set(
    happenings
      .flatMap((one) =>
        one.kind === 'seen' ? [one.value] : one.kind === 'noted' ? [one.note, one.link] : [],
      )
      .filter((text) => text !== null),
  );
}

test('whatever a checklist asks for and whatever was said: what stands in it was told, says where from, and nothing else stands there', () => {
  const sums = { there: 0, missing: 0 };
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 8 }),
      fc.array(happening, { maxLength: 25 }),
      (wanted, happenings) => {
        const published = publishedWith(wanted);
        const who = { id: 'm1', name: 'Mara Lindt' };
        const begin: Happening = { kind: 'seen', property: 'stage', value: 'contractsent', source: 'import' };
        const events = [begin, ...happenings].map(eventOf);
        const state = events.reduce<RecordState | undefined>(
          (before, event) => applyEvent(before, event, who),
          undefined,
        );
        if (!state) throw new Error('Nothing happened.');
        const told = toldOf([begin, ...happenings]);
        for (const view of handoffViewsNow(published, state, now)) {
          for (const { state: stands, value, link, source } of view.items) {
            sums[stands === 'there' ? 'there' : 'missing'] += 1;
            // Where it comes from is said of everything that is there, and of nothing that is not.
            expect(source !== null).toBe(stands === 'there');
            if (stands !== 'there') expect([value, link]).toEqual([null, null]);
            if (value !== null) expect(told).toContain(value);
            if (link !== null) expect(told).toContain(link);
            if (source) expect(say(source)).toMatch(/\w+.* · /);
          }
          for (const { value, source } of view.carried) expect(value !== null).toBe(source !== null);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(sums.there, sums.missing)).toBeGreaterThan(100);
});
