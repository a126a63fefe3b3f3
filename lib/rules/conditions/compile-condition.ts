import { type Condition, isChangeTest, testsOf } from '../../playbook/condition-schema.ts';
import { listed } from '../joined.ts';
import { compileActivity } from './compile-activity.ts';
import { compileChange } from './compile-change.ts';
import { compileEntry } from './compile-entry.ts';
import { compileTest } from './compile-test.ts';
import type { CompiledCondition } from './compiled-condition.ts';

const compiled = new WeakMap<Condition, CompiledCondition>();

/** The functions of a condition; made once per condition, so once per version of a playbook. */
export function compileCondition(condition: Condition): CompiledCondition {
  const before = compiled.get(condition);
  if (before) return before;
  const made = make(condition);
  compiled.set(condition, made);
  return made;
}

function make(one: Condition): CompiledCondition {
  if (one.all) return every(one.all.map(compileCondition));
  if (one.any) return some(one.any.map(compileCondition));
  if (one.not) return negated(compileCondition(one.not));
  const { visited, property, activity, stageEntered } = one;
  if (visited !== undefined) return wasIn(visited);
  if (activity !== undefined) return compileActivity(one);
  if (stageEntered !== undefined) return compileEntry(stageEntered, one);
  const [test] = testsOf(one);
  // The schema refuses a condition without a part; one that came past it holds for nothing.
  if (property === undefined || test === undefined)
    return { holds: () => false, words: () => ({ key: 'rules.condition.nothingAsked' }) };
  return isChangeTest(test) ? compileChange(property, test, one) : compileTest(property, test, one);
}

/** All: what fails is the reason; when nothing does, everything is. */
function every(parts: CompiledCondition[]): CompiledCondition {
  const checks = parts.map(({ holds }) => holds);
  return {
    holds: (facts) => checks.every((check) => check(facts)),
    words: (facts) => (parts.find(({ holds }) => !holds(facts)) ?? together(parts)).words(facts),
  };
}

/** Any: what holds is the reason; when nothing does, everything is. */
function some(parts: CompiledCondition[]): CompiledCondition {
  const checks = parts.map(({ holds }) => holds);
  return {
    holds: (facts) => checks.some((check) => check(facts)),
    words: (facts) => (parts.find(({ holds }) => holds(facts)) ?? together(parts)).words(facts),
  };
}

function together(parts: CompiledCondition[]): Pick<CompiledCondition, 'words'> {
  return {
    words: (facts) =>
      listed(
        parts.map(({ words }) => words(facts)),
        'and',
      ),
  };
}

function negated({ holds, words }: CompiledCondition): CompiledCondition {
  return { holds: (facts) => !holds(facts), words };
}

function wasIn(stage: string): CompiledCondition {
  return {
    holds: ({ source }) => source.visited(stage),
    words: ({ source }) => ({
      key: source.visited(stage) ? 'rules.condition.hasBeen' : 'rules.condition.hasNotBeen',
      with: { stage: source.stageTitle(stage) },
    }),
  };
}
