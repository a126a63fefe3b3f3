// How fast conditions are: 200 rules over 100,000 records, by our compiled conditions, by @marcbachmann/cel-js on the
// same conditions, and by the same rules written by hand; then one record under a playbook of 1,000 rules. First it
// makes sure that all three agree. Prints; asserts no times, because they vary.
import { Environment } from '@marcbachmann/cel-js';
import { Temporal } from 'temporal-polyfill';
import { believedValue } from '../../lib/records/believe.ts';
import { dayNumber } from '../../lib/records/day-number.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { ConditionSet } from '../../lib/rules/conditions/condition-set.ts';
import { Facts } from '../../lib/rules/conditions/facts.ts';
import { benchRecords } from './rules/bench-records.ts';
import { asCel, asConditions, ruleSets } from './rules/bench-rules.ts';
import { byHand, flatRecord } from './rules/flat-record.ts';
import { timeManyRules } from './rules/many-rules.ts';
import { threadTime } from './rules/thread-time.ts';

const chunks = Number(process.argv[2] ?? 10);
const chunkSize = 10_000;
const timeZone = 'Europe/Berlin';
const now = Temporal.PlainDateTime.from('2026-11-21T15:00').toZonedDateTime(timeZone);
const today = dayNumber(now.year, now.month, now.day);

const ours = new ConditionSet(ruleSets.flatMap(asConditions));
const count = ruleSets.length * 10;
const byHandSets = ruleSets.map((set) => ({
  ...set,
  lead: set.lead.toLowerCase(),
  otherLead: set.otherLead.toLowerCase(),
  owner: set.owner.toLowerCase(),
}));
const cel = celRules();

function celRules() {
  const environment = new Environment();
  for (const name of ['name', 'source', 'owner', 'nextStep', 'pipeline'])
    environment.registerVariable(name, 'string');
  for (const name of ['today', 'amount', 'seats', 'closeDate']) environment.registerVariable(name, 'double');
  environment.registerVariable('visited', 'list<string>');
  return ruleSets.flatMap(asCel).map((text) => {
    const rule = environment.parse(text);
    const checked = rule.check();
    if (!checked.valid) throw new Error(`${text}: ${String(checked.error)}`);
    return rule;
  });
}

const factsOf = (state: RecordState) =>
  new Facts({
    value: (property) => believedValue(state.properties, property),
    title: (property) => property,
    visited: (stage) => state.stages.some(({ value }) => value === stage),
    stageTitle: (stage) => stage,
    today,
    timeZone,
  });
const flatOf = (state: RecordState) => flatRecord(state, today, timeZone);

/** A way to judge: what it makes of a record first, and how many of the rules hold for that. */
function way<T>(name: string, read: (state: RecordState) => T, count: (record: T) => number) {
  let [time, hits] = [0, 0];
  return {
    name,
    run(states: readonly RecordState[]) {
      const begin = threadTime();
      for (const state of states) hits += count(read(state));
      time += threadTime() - begin;
    },
    reset: () => {
      [time, hits] = [0, 0];
    },
    result: () => ({ name, time, hits }),
  };
}

const ways = [
  way('compiled conditions', factsOf, (facts) => {
    let hits = 0;
    const holds = ours.ask(facts);
    for (let rule = 0; rule < count; rule += 1) if (holds(rule)) hits += 1;
    return hits;
  }),
  way('cel-js', flatOf, (record) => {
    let hits = 0;
    for (const rule of cel) if (rule(record) === true) hits += 1;
    return hits;
  }),
  way('by hand', flatOf, (record) => {
    let hits = 0;
    for (const set of byHandSets) hits += bits(byHand(record, set));
    return hits;
  }),
];

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Every rule on every record of a sample, each way. */
function compare(states: readonly RecordState[]): number {
  for (const state of states) {
    const [facts, flat] = [factsOf(state), flatOf(state)];
    const hand = byHandSets.flatMap((set) => {
      const mask = byHand(flat, set);
      return Array.from({ length: 10 }, (_, bit) => (mask & (1 << bit)) !== 0);
    });
    const holds = ours.ask(facts);
    hand.forEach((byHand, rule) => {
      const answers = [holds(rule), cel[rule]?.(flat), byHand];
      if (new Set(answers).size > 1)
        throw new Error(`rule ${rule} on ${JSON.stringify(flat)}: ${answers.join(', ')}`);
    });
  }
  return states.length * count;
}

console.log(`${compare(benchRecords(3_000, 1)).toLocaleString('en')} answers agree.`);
for (const one of ways) {
  one.run(benchRecords(chunkSize, 2));
  one.reset();
}
for (let chunk = 0; chunk < chunks; chunk += 1) {
  const states = benchRecords(chunkSize, 100 + chunk);
  // In turn, beginning with another one each time: who comes first pays for the cold cache.
  for (let turn = 0; turn < ways.length; turn += 1) ways[(turn + chunk) % ways.length]?.run(states);
}
const results = ways.map(({ result }) => result());
const [engine, other, hand] = results;
if (!engine || !other || !hand) throw new Error('three ways are compared');
if (new Set(results.map(({ hits }) => hits)).size > 1) throw new Error('the ways do not find the same');
const evaluations = chunks * chunkSize * count;
console.log(
  `${count} rules × ${(chunks * chunkSize).toLocaleString('en')} records, ${engine.hits.toLocaleString('en')} hits:`,
);
for (const { name, time } of results) {
  const perRule = ((time * 1e6) / evaluations).toFixed(1);
  console.log(`  ${name.padEnd(20)} ${time.toFixed(0).padStart(6)} ms, ${perRule} ns a rule`);
}
console.log(`  against cel-js: ${(other.time / engine.time).toFixed(2)} × its speed (at least 2 is wanted)`);
console.log(
  `  against by hand: ${(hand.time / engine.time).toFixed(2)} × its speed (at least 0.5 is wanted)`,
);
timeManyRules();
