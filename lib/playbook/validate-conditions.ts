import type { Condition } from './condition-schema.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import type { Motion, Playbook } from './playbook-schema.ts';
import { propertyTypesOf } from './property-types.ts';
import { validateCondition } from './validate-condition.ts';

/** Checks every `when` of a playbook, of its steps, criteria, stall and routing rules, sequences and handoffs, and every `unless`. */
export function validateConditions(playbook: Playbook): Finding[] {
  const properties = propertyTypesOf(playbook);
  return playbook.motions.flatMap((motion, m) => {
    const names = { properties, stages: motion.stages.map(({ id }) => id) };
    return conditionsOf(motion).flatMap(({ when, path }) =>
      validateCondition(when, names, ['motions', m, ...path]),
    );
  });
}

interface Placed {
  when: Condition;
  path: Path;
}

function conditionsOf(motion: Motion): Placed[] {
  const stages = motion.stages.flatMap((stage, s) => [
    ...placed(stage.steps, ['stages', s, 'steps']),
    ...placed(stage.exit, ['stages', s, 'exit']),
  ]);
  const unless = motion.stalls.map((stall) => ({ when: stall.unless }));
  return [
    ...stages,
    ...placed(unless, ['stalls'], 'unless'),
    ...placed(motion.stalls, ['stalls']),
    ...placed(motion.routing, ['routing']),
    ...placed(motion.sequences, ['sequences']),
    ...placed(motion.handoffs, ['handoffs']),
    ...motion.handoffs.flatMap(({ items }, h) => placed(items, ['handoffs', h, 'items'])),
  ];
}

function placed(list: readonly { when?: Condition | undefined }[], path: Path, key = 'when'): Placed[] {
  return list.flatMap(({ when }, i) => (when ? [{ when, path: [...path, i, key] }] : []));
}
