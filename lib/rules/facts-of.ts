import { believedValue } from '../records/believe.ts';
import { zoned } from './business-time.ts';
import type { Case } from './case.ts';
import { Facts } from './conditions/facts.ts';

/** What conditions look at in a case; made once per evaluation. */
export function factsOf({
  state,
  index,
  motion,
  visits,
  now,
}: Pick<Case, 'state' | 'index' | 'motion' | 'visits' | 'now'>): Facts {
  return new Facts({
    value: (property) => believedValue(state.properties, property),
    title: (property) => index.titles.get(property) ?? property,
    visited: (stage) => visits.some((visit) => visit.stage === stage),
    stageTitle: (id) => motion.stages.find((stage) => stage.id === id)?.title ?? id,
    now: zoned(now, index.playbook.calendar),
  });
}
