import { type Condition, testsOf } from '../../playbook/condition-schema.ts';
import { compileTest } from './compile-test.ts';
import type { CompiledCondition } from './verdict.ts';

const compiled = new WeakMap<Condition, CompiledCondition>();

/** The function of a condition; made once per condition, so once per version of a playbook. */
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
  const { visited, property } = one;
  if (visited !== undefined) return wasIn(visited);
  const [test] = testsOf(one);
  // The schema refuses a condition without a part; one that came past it holds for nothing.
  if (property === undefined || test === undefined) return () => ({ holds: false, text: 'nothing is asked' });
  return compileTest(property, test, one);
}

/** All: what fails is the reason; when nothing does, everything is. */
function every(parts: CompiledCondition[]): CompiledCondition {
  return (facts) => {
    const texts: string[] = [];
    for (const part of parts) {
      const verdict = part(facts);
      if (!verdict.holds) return verdict;
      texts.push(verdict.text);
    }
    return { holds: true, text: texts.join(' and ') };
  };
}

/** Any: what holds is the reason; when nothing does, everything is. */
function some(parts: CompiledCondition[]): CompiledCondition {
  return (facts) => {
    const texts: string[] = [];
    for (const part of parts) {
      const verdict = part(facts);
      if (verdict.holds) return verdict;
      texts.push(verdict.text);
    }
    return { holds: false, text: texts.join(' and ') };
  };
}

/** The words of a verdict say what is, so they stay true when the condition is turned round. */
function negated(part: CompiledCondition): CompiledCondition {
  return (facts) => {
    const { holds, text } = part(facts);
    return { holds: !holds, text };
  };
}

function wasIn(stage: string): CompiledCondition {
  return (facts) => {
    const holds = facts.visited(stage);
    return { holds, text: `it has ${holds ? '' : 'not '}been in ${facts.stageTitle(stage)}` };
  };
}
