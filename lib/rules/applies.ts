import type { Condition } from '../playbook/condition-schema.ts';
import { believedValue } from '../records/believe.ts';
import { zoned } from './business-time.ts';
import type { Case } from './case.ts';

import { compileCondition } from './conditions/compile-condition.ts';
import type { Facts, Verdict } from './conditions/verdict.ts';

/** What of a case a condition looks at. */
type Asked = Pick<Case, 'state' | 'index' | 'motion' | 'visits' | 'now'>;

/** Whether something of the playbook applies to this record: always without a condition, else as it says. */
export function applies(one: Asked, when: Condition | undefined): Verdict {
  return when ? compileCondition(when)(factsOf(one)) : { holds: true, text: '' };
}

/** A sentence to add to a reason: why something applies. Empty for what applies to every record. */
export function becauseText(one: Asked, when: Condition | undefined): string {
  return when ? ` It applies here because ${applies(one, when).text}.` : '';
}

function factsOf({ state, index, motion, visits, now }: Asked): Facts {
  return {
    value: (property) => believedValue(state.properties, property),
    title: (property) => index.titles.get(property) ?? property,
    visited: (stage) => visits.some((visit) => visit.stage === stage),
    stageTitle: (id) => motion.stages.find((stage) => stage.id === id)?.title ?? id,
    now: zoned(now, index.playbook.calendar),
  };
}
