import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RecordHistory } from '../../../lib/analysis/record-history.ts';
import { simulate } from '../../../lib/analysis/simulate.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { say } from '../../../lib/text/say.ts';
import { stageSeen } from '../../server/start-test-server.ts';

const yaml = readFileSync('examples/playbooks/hardware-sales.yaml', 'utf8');

function published(change: (text: string) => string = (text) => text): PublishedPlaybook {
  const parsed = parsePlaybook(change(yaml));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { version: 1, publishedAt: '', publishedBy: '', playbook: parsed.playbook };
}

const day = (text: string) => `2026-${text}T12:00:00.000Z`;

/** A deal that entered these stages on these days, told by an import at the end of the year. */
function deal(id: string, stages: Record<string, string>, facts: Record<string, string> = {}): RecordHistory {
  const told = { source: 'import', asOf: day('12-31') } as const;
  const events = Object.entries(stages).map(([stage, since]): JournalEvent => {
    const dated = since ? { since: day(since) } : {};
    return stageSeen(id, { observations: [{ property: 'stage', value: stage, ...told, ...dated }] });
  });
  const observations = Object.entries({ owner: 'Darcel Schlecht', ...facts }).map(([property, value]) => ({
    property,
    value,
    ...told,
  }));
  const all: [JournalEvent, ...JournalEvent[]] = [stageSeen(id, { observations }), ...events];
  return { record: id, read: () => all };
}

const records = [
  deal('won', { Engaging: '08-01', Won: '11-01' }, { amount: '1000.10' }),
  deal('won-too', { Engaging: '08-10', Won: '11-02' }, { amount: '500.20' }),
  deal('lost', { Engaging: '09-05', Lost: '10-20' }, { amount: '€ 70' }),
  deal('open', { Engaging: '09-08' }, { owner: 'Vicki Laflamme' }),
  deal('young', { Engaging: '09-25' }),
  deal('closed before', { Engaging: '08-01', Won: '09-01' }),
  deal('not begun', { Engaging: '10-05' }),
  deal('undated', { Prospecting: '' }),
];

function run(change: (text: string) => string, more: Partial<Parameters<typeof simulate>[0]> = {}) {
  return simulate({
    draft: published(change),
    published: published(),
    records,
    moment: new Date(day('10-01')),
    isPast: true,
    limit: 100,
    most: 1000,
    say,
    ...more,
  });
}

const ids = (hits: readonly { record: string; kind: string }[], kind = 'stalled') =>
  hits.filter((hit) => hit.kind === kind).map(({ record }) => record);

test('a longer limit: who is no longer flagged, and how they ended with their money', async () => {
  const answer = await run((text) => text.replace('after: 21 days', 'after: 40 days'));
  const stalled = answer.kinds.find(({ kind }) => kind === 'stalled');
  expect(stalled).toMatchObject({ before: 4, after: 2, newly: 0, gone: 2 });
  // "€ 70" is no plain number: it is counted, its money is not.
  expect(stalled?.outcomes).toMatchObject({
    after: { won: { count: 2, amount: 1500.3, withAmount: 2 }, lost: { count: 0 }, open: { count: 0 } },
    gone: { won: { count: 0 }, lost: { count: 1, amount: 0, withAmount: 0 }, open: { count: 1 } },
  });
  expect(ids(answer.gone)).toEqual(['lost', 'open']);
  expect(answer.gone[0]).toMatchObject({ days: 26, owner: 'Darcel Schlecht', amount: null, ended: 'lost' });
  expect(answer.rules.find(({ kind }) => kind === 'stalled')).toMatchObject({
    rule: 'hardware-deal/three-weeks',
    before: 4,
    after: 2,
    outcome: { won: { count: 2 } },
  });
});

test('a shorter limit: who would be flagged newly, and how many come up a day per owner', async () => {
  const answer = await run((text) => text.replace('after: 21 days', 'after: 5 days'));
  expect(ids(answer.newly)).toEqual(['young']);
  expect(answer.newly[0]).toMatchObject({ title: 'Three weeks without moving on', days: 6, ended: 'open' });
  const [darcel] = answer.owners.filter(({ owner }) => owner === 'Darcel Schlecht');
  // Stalled: won, won-too, lost, young. Overdue ("Send the offer"): the same four. Both of the young one are new.
  expect(darcel).toMatchObject({ before: 7, after: 8, newly: 1, gone: 0, perDay: 0.3 });
});

test('what cannot be said is no flag and has its reason; what had not begun is left out', async () => {
  const answer = await run((text) => text);
  expect(answer).toMatchObject({ newly: [], gone: [], complete: true, records: { before: 7, after: 7 } });
  expect(answer.unknown).toMatchObject({
    before: 1,
    after: 1,
    reasons: [{ count: 1 }],
    records: [
      { record: 'undated', reason: expect.stringContaining('first seen in Prospecting on 2026-12-31') },
    ],
  });
});

test('a draft without the stage: no flag, and nobody says why silently', async () => {
  const answer = await run((text) => text.replace('title: Engaging', 'title: In talks'));
  expect(ids(answer.gone)).toHaveLength(4);
  expect(answer.unknown).toMatchObject({ before: 1, after: 6 });
  expect(answer.unknown.reasons[0]?.reason).toContain('no stage called "Engaging"');
});

test('lists are cut and counts are not; too many records are said', async () => {
  const answer = await run((text) => text.replace('after: 21 days', 'after: 40 days'), { limit: 1, most: 4 });
  expect(answer.complete).toBe(false);
  expect(ids(answer.gone)).toEqual(['lost']);
  expect(answer.kinds.find(({ kind }) => kind === 'stalled')).toMatchObject({ before: 4, gone: 2 });
});

test('a record that cannot be judged hides no other', async () => {
  const broken: RecordHistory = {
    record: 'broken',
    read: () => {
      throw new Error('this cannot be read');
    },
  };
  const answer = await run((text) => text, { records: [broken, ...records] });
  expect(answer.kinds.find(({ kind }) => kind === 'stalled')?.after).toBe(4);
  expect(answer.unknown.records[0]).toEqual({
    record: 'broken',
    name: null,
    reason: 'could not be judged: this cannot be read',
  });
});

test('rules by condition are told apart: another one is newly flagged and no longer flagged', async () => {
  const rule = (id: string, amount: number) => (text: string) =>
    text.replace(
      '    stalls:\n',
      `    stalls:\n      - { id: ${id}, title: Large, when: { property: amount, atLeast: ${amount} } }\n`,
    );
  const answer = await run(rule('very-large', 900), { published: published(rule('large', 400)) });
  expect(answer.kinds.find(({ kind }) => kind === 'condition')).toMatchObject({
    before: 2,
    after: 1,
    newly: 1,
    gone: 2,
  });
  expect(ids(answer.newly, 'condition')).toEqual(['won']);
  expect(ids(answer.gone, 'condition').sort()).toEqual(['won', 'won-too']);
});
