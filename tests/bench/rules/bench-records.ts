import type { Source } from '../../../lib/records/observation.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { stages } from './bench-rules.ts';

const asOf = '2026-11-01T08:00:00.000Z';
const words = ['Northwind', 'Retainer', 'Renewal', 'Pilot', 'Rollout', 'Audit'];
const leads = ['Referral', 'Partner', 'Website', 'Ads', 'Event', 'referral '];
const owners = ['Mara Lindt', 'Ivo Brandt', '77001', 'Somebody Else'];

/** The same records at every run: a linear congruential generator, from a seed. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Records as the journal leaves them: the hosts' texts, some missing, some from two sources, some unreadable. */
export function benchRecords(count: number, seed: number): RecordState[] {
  const below = chance(seed);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const day = () =>
    `2026-${String(below(12) + 1).padStart(2, '0')}-${String(below(28) + 1).padStart(2, '0')}`;
  const amount = () =>
    ['48.000', '€ 48,000.50', String(below(200_000)), String(below(90_000))][below(4)] ?? '';
  return Array.from({ length: count }, (_, id) => {
    const texts = {
      name: `${pick(words)} ${pick(words)} ${id}`,
      source: pick(leads),
      amount: amount(),
      closeDate: below(10) === 0 ? `${day()}T22:30:00.000Z` : day(),
      owner: pick(owners),
      nextStep: pick(['Call', 'Send the offer', '']),
      pipeline: pick(['default', 'Sales Pipeline']),
      seats: String(below(500)),
    };
    const properties = Object.fromEntries(
      Object.entries(texts).flatMap(([property, value]) => {
        if (below(8) === 0) return [];
        const source: Source = below(3) === 0 ? 'page' : 'import';
        return [[property, { [source]: { value, asOf } }]];
      }),
    );
    return {
      ref: { host: 'hubspot', account: '1', object: 'deal', id: String(id) },
      firstSeen: asOf,
      properties,
      stages: stages.slice(0, 1 + below(stages.length)).map((value, event) => ({
        event: `${id}-${event}`,
        value,
        source: 'import',
        asOf,
      })),
      marks: [],
    };
  });
}
