import type { Condition } from '../playbook/condition-schema.ts';
import type { Case } from './case.ts';
import { compileCondition } from './conditions/compile-condition.ts';
import type { Verdict } from './conditions/verdict.ts';

/** What of a case a condition looks at. */
type Asked = Pick<Case, 'facts'>;

const always: Verdict = { holds: true, text: '' };

/** Whether something of the playbook applies to this record: always without a condition, else as it says. The words
 *  are made when they are asked for. */
export function applies({ facts }: Asked, when: Condition | undefined): Verdict {
  if (!when) return always;
  const condition = compileCondition(when);
  return {
    holds: condition.holds(facts),
    get text() {
      return condition.words(facts);
    },
  };
}

/** A sentence to add to a reason: why something applies. Empty for what applies to every record. */
export function becauseText(one: Asked, when: Condition | undefined): string {
  return when ? ` It applies here because ${applies(one, when).text}.` : '';
}
