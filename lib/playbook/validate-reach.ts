import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import type { Motion, Playbook, RoutingRule, StallRule } from './playbook-schema.ts';

/** Finds rules that could never do anything: they would be believed to be in force. */
export function validateReach({ motions, people }: Playbook): Finding[] {
  const roles = new Set(people.flatMap((person) => person.roles));
  return motions.flatMap((motion, m) => [
    ...motion.stalls.flatMap((rule, s) => closedStages(rule, motion, ['motions', m, 'stalls', s, 'stages'])),
    ...shadowedRouting(motion, roles, ['motions', m, 'routing']),
  ]);
}

/** Records in won and lost stages raise no flags. */
function closedStages({ stages }: StallRule, motion: Motion, path: Path): Finding[] {
  return (stages ?? []).flatMap((id, i) => {
    const stage = motion.stages.find((one) => one.id === id);
    if (!stage || stage.kind === 'open') return [];
    const message = { key: `problem.neverFlags.${stage.kind}`, with: { stage: stage.title } } as const;
    return [{ path: [...path, i], message, hint: { key: 'problem.openStagesOnly' } }];
  });
}

/** The first rule that holds decides, so nothing comes after one that takes every record. */
function shadowedRouting({ routing }: Motion, roles: ReadonlySet<string>, path: Path): Finding[] {
  const last = routing.findIndex((rule) => takesAll(rule, roles));
  if (last < 0) return [];
  const title = routing[last]?.title ?? '';
  return routing.slice(last + 1).map((_, after) => ({
    path: [...path, last + 1 + after],
    message: { key: 'problem.ruleNeverReached', with: { rule: title } },
    hint: { key: 'problem.moveUp' },
  }));
}

/** Sharing out may find that everybody is full, so only a rule that names somebody takes all. */
function takesAll({ when, to }: RoutingRule, roles: ReadonlySet<string>): boolean {
  return when === undefined && (to.person !== undefined || (to.role !== undefined && roles.has(to.role)));
}
