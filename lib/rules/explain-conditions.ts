import type { Condition } from '../playbook/condition-schema.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { RecordState } from '../records/record-state.ts';
import { type Explanation, explainCondition } from './conditions/explain-condition.ts';
import { findCase } from './find-case.ts';

/** A rule with a condition, and what its condition makes of one record. */
export interface ExplainedRule {
  /** The rule's path in the playbook. */
  rule: string;
  kind: 'step' | 'criterion' | 'stall rule' | 'routing rule' | 'sequence' | 'handoff';
  title: string;
  explanation: Explanation;
}

interface Rule {
  id: string;
  title: string;
  when?: Condition | undefined;
}

/**
 * Every condition that a playbook asks of a record where it stands: of the steps and criteria of its stage, and of the
 * stall rules, routing rules, sequences and handoffs of its motion. Empty when the playbook has no motion for it. Pure, as `evaluate` is.
 */
export function explainConditions(
  published: PublishedPlaybook,
  state: RecordState,
  now: Date,
): ExplainedRule[] {
  const one = findCase(published, state, now);
  if (!one) return [];
  const { motion, stage, facts } = one;
  const explained = (kind: ExplainedRule['kind'], place: string, rules: readonly Rule[]) =>
    rules.flatMap(({ id, title, when }): ExplainedRule[] =>
      when ? [{ rule: `${place}/${id}`, kind, title, explanation: explainCondition(when, facts) }] : [],
    );
  const inStage = `${motion.id}/${stage?.id ?? ''}`;
  return [
    ...explained('step', inStage, stage?.steps ?? []),
    ...explained('criterion', inStage, stage?.exit ?? []),
    ...explained('stall rule', motion.id, motion.stalls),
    ...explained('routing rule', motion.id, motion.routing),
    ...explained('sequence', motion.id, motion.sequences),
    ...explained('handoff', motion.id, motion.handoffs),
  ];
}
