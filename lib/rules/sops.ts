import type { FlagView, SopView, StepView } from '../records/guidance.ts';
import type { Case } from './case.ts';

/** The SOPs that matter now: of the next step first, then of what is flagged, the stage, and its other steps. */
export function sopsOf(
  one: Case,
  [next, ...steps]: readonly [StepView | null, ...StepView[]],
  flags: readonly FlagView[],
): SopView[] {
  const { stage, motion, index } = one;
  const flagged = new Set(flags.map((flag) => flag.rule));
  const ids = [
    next?.sop,
    next?.requires,
    ...motion.stalls.flatMap((rule) => (rule.sop && flagged.has(rule.id) ? [rule.sop] : [])),
    ...(stage?.sops ?? []),
    ...steps.flatMap((other) => [other.sop, other.requires]),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const sop = id ? index.sops.get(id) : undefined;
    if (!sop) return [];
    const owner = sop.owner ? (index.roles.get(sop.owner) ?? null) : null;
    return [{ id: sop.id, title: sop.title, body: sop.body, owner }];
  });
}
