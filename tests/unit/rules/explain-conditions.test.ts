import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { explainConditions } from '../../../lib/rules/explain-conditions.ts';
import { sayAll } from '../../../lib/text/say-all.ts';
import { evaluate } from './in-words.ts';

const starter = readFileSync(new URL('../../../examples/playbooks/services.yaml', import.meta.url), 'utf8');
const at = '2026-11-02T09:00:00.000Z';
const ref = { host: 'hubspot', account: '1', object: 'deal', id: '7' } as const;

function stateIn(stage: string, amount: string): RecordState {
  const told = (value: string) => ({ api: { value, asOf: at } });
  return {
    ref,
    firstSeen: at,
    properties: { stage: told(stage), amount: told(amount), pipeline: told('default') },
    stages: [{ event: 'e1', value: stage, source: 'api', asOf: at, since: at }],
    marks: [],
  };
}

/** The starter with one more stall rule, which asks for something. */
function withRule(when: string) {
  const rule = `    stalls:\n      - { id: asked, title: Asked, when: ${when} }\n`;
  const parsed = parsePlaybook(starter.replace('    stalls:\n', rule));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { version: 2, publishedAt: at, publishedBy: 'Test', playbook: parsed.playbook };
}

test('a rule is explained part by part, and agrees with the guidance', () => {
  const published = withRule(
    '{ all: [{ property: amount, moreThan: 50000 }, { not: { visited: contract } }] }',
  );
  const now = new Date('2026-11-03T09:00:00.000Z');
  for (const amount of ['60000', '40000']) {
    const state = stateIn('Qualified', amount);
    const rule = sayAll(explainConditions(published, state, now)).find(({ title }) => title === 'Asked');
    const isFlagged = evaluate(published, state, now)?.flags.some((flag) => flag.rule === 'asked');
    expect(rule?.explanation.holds).toBe(isFlagged);
    expect(rule?.explanation.joint).toBe('all');
    const parts = rule?.explanation.parts.map(({ joint, holds }) => [joint, holds]);
    expect(parts).toEqual([
      [null, amount === '60000'],
      ['not', true],
    ]);
    expect(rule?.explanation.parts[0]?.text).toMatch(/amount/i);
  }
});

test('a record without a motion has nothing to explain', () => {
  const state: RecordState = { ...stateIn('Qualified', '1'), ref: { ...ref, object: 'no-such-object' } };
  expect(explainConditions(withRule('{ visited: contract }'), state, new Date(at))).toEqual([]);
});
