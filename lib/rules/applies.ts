import type { Condition } from '../playbook/condition-schema.ts';
import type { Text } from '../text/text.ts';
import type { Case } from './case.ts';
import { compileCondition } from './conditions/compile-condition.ts';

/** What of a case a condition looks at. */
type Asked = Pick<Case, 'facts'>;

/** Whether something of the playbook applies to this record: always without a condition, else as it says. */
export function applies({ facts }: Asked, when: Condition | undefined): boolean {
  return when === undefined || compileCondition(when).holds(facts);
}

/** Why it applies or does not, as part of a sentence. Empty for what applies to every record. */
export function whyApplies({ facts }: Asked, when: Condition | undefined): Text {
  return when === undefined ? '' : compileCondition(when).words(facts);
}

/** A sentence to add to a reason: why something applies. Null for what applies to every record. */
export function becauseText(one: Asked, when: Condition | undefined): Text | null {
  return when === undefined ? null : { key: 'rules.applies.because', with: { why: whyApplies(one, when) } };
}
