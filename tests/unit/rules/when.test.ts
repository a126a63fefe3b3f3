import { expect, test } from 'vitest';
import { evaluate } from './in-words.ts';
import { imported, observed, publishedStarter, stateOf, utc } from './sample.ts';

const entered = imported('Proposal', utc('2026-11-02 09:00'));
const amount = (value: string) =>
  observed(utc('2026-11-02 09:00'), { property: 'amount', value, source: 'import' });
const now = new Date(utc('2026-11-20 09:00'));

test('a stall rule with a condition flags only the records it is about, and says why', () => {
  const starter = publishedStarter();
  const rules = (value: string) =>
    evaluate(starter, stateOf(entered, amount(value)), now)?.flags.map(({ rule }) => rule);
  expect(rules('60000')).toContain('large-deals');
  expect(rules('9000')).not.toContain('large-deals');
  const flags = evaluate(starter, stateOf(entered, amount('60000')), now)?.flags ?? [];
  expect(flags.find(({ rule }) => rule === 'large-deals')?.reason.text).toContain('Amount is "60000"');
});

test('steps branch: one that does not apply is not asked for, and holds up nothing', () => {
  const branched = publishedStarter((yaml) =>
    yaml.replace(
      '          - id: send-proposal\n',
      '          - id: send-proposal\n            when: { property: amount, moreThan: 5000 }\n',
    ),
  );
  const steps = (value: string) =>
    evaluate(branched, stateOf(entered, amount(value)), now)?.steps.map(({ id, state }) => [id, state]);
  expect(steps('9000')).toEqual([
    ['send-proposal', 'open'],
    ['proposal-recap', 'waiting'],
  ]);
  expect(steps('1000')).toEqual([['proposal-recap', 'open']]);
  const due = evaluate(branched, stateOf(entered, amount('1000')), now)?.step?.due;
  expect(due?.rule).toBe('4 business hours after entering Proposal');
});

test('a criterion with a condition is asked for only where it applies', () => {
  const branched = publishedStarter((yaml) =>
    yaml.replace(
      'title: Start date agreed, known: startDate }',
      'title: Start date agreed, known: startDate, when: { property: amount, atLeast: 5000 } }',
    ),
  );
  const ids = (value: string) =>
    evaluate(branched, stateOf(entered, amount(value)), now)?.criteria.map(({ id }) => id);
  expect(ids('5000')).toContain('start-date');
  expect(ids('4999')).not.toContain('start-date');
});

test('a rule without a time limit flags what its condition holds for', () => {
  const rule =
    '      - { id: date-passed, title: The close date has passed, when: { property: closeDate, before: today } }\n';
  // The starter's own rule of this kind is sent to another stage, so that the flag is this one's.
  const starter = publishedStarter((yaml) =>
    yaml
      .replace('id: close-date-passed', 'id: own-rule\n        stages: [contract]')
      .replace('    stalls:\n', `    stalls:\n${rule}`),
  );
  const flags = (closeDate: string) => {
    const seen = observed(utc('2026-11-02 09:00'), {
      property: 'closeDate',
      value: closeDate,
      source: 'import',
    });
    return evaluate(starter, stateOf(entered, seen), new Date(utc('2026-11-03 09:00')))?.flags;
  };
  expect(flags('2026-11-03')).toEqual([]);
  expect(flags('2026-11-02')).toMatchObject([
    {
      rule: 'date-passed',
      kind: 'condition',
      reason: { text: expect.stringContaining('Close date is "2026-11-02"') },
    },
  ]);
});
