import type { Condition } from '../../playbook/condition-schema.ts';
import type { Text } from '../../text/text.ts';
import { compileCondition } from './compile-condition.ts';
import type { Facts } from './facts.ts';

/** What a condition makes of a record, part by part. */
export interface Explanation {
  holds: boolean;
  /** What is, in words; for a joint, the part of it that decided. */
  text: Text;
  /** How the parts are joined; null for a single test. */
  joint: 'all' | 'any' | 'not' | null;
  parts: Explanation[];
}

/** A condition and each of its parts, with whether it holds and why. */
export function explainCondition(condition: Condition, facts: Facts): Explanation {
  const compiled = compileCondition(condition);
  const joint = condition.all ? 'all' : condition.any ? 'any' : condition.not ? 'not' : null;
  const inner = condition.all ?? condition.any ?? (condition.not ? [condition.not] : []);
  return {
    holds: compiled.holds(facts),
    text: compiled.words(facts),
    joint,
    parts: inner.map((part) => explainCondition(part, facts)),
  };
}
