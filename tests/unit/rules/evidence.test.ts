import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { evaluate } from './in-words.ts';
import { imported, observed, publishedStarter, stateOf, utc } from './sample.ts';

const published = publishedStarter((yaml) =>
  yaml.replace(
    '    stalls:\n',
    '    stalls:\n      - { id: big, title: Big and old, after: 10 days, sop: stalled-deal, when: { all: [{ property: amount, moreThan: 100 }, { not: { property: startDate, known: true } }] } }\n',
  ),
);
const now = new Date(utc('2026-11-23 10:00'));

function guidance(...events: JournalEvent[]) {
  const entered = imported('Proposal', utc('2026-11-02 09:00'), utc('2026-11-04 09:00'));
  const found = evaluate(published, stateOf(entered, ...events), now);
  if (!found) throw new Error('no motion');
  return found;
}

const amount = (source: 'api' | 'page', value: string) =>
  observed(utc('2026-11-05 09:00'), { property: 'amount', value, source });

test('a warning names the stage, and what is believed of every property that its rule asks for', () => {
  const { flags, sops } = guidance(amount('api', '50000'), amount('page', '48000'));
  const reason = flags.find(({ rule }) => rule === 'big')?.reason;
  expect(reason?.evidence).toEqual([
    { what: 'Stage', value: 'Proposal', source: 'import', at: utc('2026-11-02 09:00') },
    { what: 'Amount', value: '50000', source: 'api', at: utc('2026-11-05 09:00') },
    { what: 'Agreed start date', value: null, source: null, at: null },
  ]);
  expect(reason?.sop).toBe('stalled-deal');
  expect(sops.map(({ id }) => id)).toContain('stalled-deal');
});

test('an owner is the host’s word for one, called by name', () => {
  const { owner } = guidance(
    observed(utc('2026-11-05 09:00'), { property: 'owner', value: '77001', source: 'api' }),
  );
  expect(owner?.reason.evidence).toEqual([
    { what: 'Owner', value: 'Mara Lindt', source: 'api', at: utc('2026-11-05 09:00') },
  ]);
});
