import type { Playbook } from './playbook-schema.ts';

/** A rule or SOP by its name in reasons: its title, and the role that keeps it (its id) where one does. */
export interface NamedPart {
  title: string;
  keeper: string | undefined;
}

/**
 * The part of a playbook that a reason names: `motion/stage/step`, `motion/stall rule`, or `sop:` and an SOP's id. Nothing where
 * the playbook has no such part (any more).
 */
export function findNamedPart({ motions, sops }: Playbook, rule: string): NamedPart | undefined {
  if (rule.startsWith('sop:')) {
    const sop = sops.find(({ id }) => `sop:${id}` === rule);
    return sop && { title: sop.title, keeper: sop.owner };
  }
  const [motionId, ...rest] = rule.split('/');
  const motion = motions.find(({ id }) => id === motionId);
  const last = rest.at(-1);
  if (!motion || last === undefined) return undefined;
  const inStage = motion.stages.find(({ id }) => id === rest[0]);
  const parts = [
    ...(rest.length > 1 && inStage ? [...inStage.steps, ...inStage.exit] : []),
    ...motion.stalls,
    ...motion.routing,
    ...motion.sequences,
  ];
  const found = parts.find(({ id }) => id === last || id === rest[0]);
  return found && { title: found.title, keeper: found.keeper };
}
