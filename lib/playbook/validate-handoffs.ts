import { duplicates } from './duplicates.ts';
import type { Finding } from './finding.ts';
import type { Handoff } from './handoff-schema.ts';
import type { Path } from './locate.ts';
import { type Known, missing } from './missing.ts';
import type { Motion, Playbook } from './playbook-schema.ts';
import { validateMessages } from './validate-messages.ts';

/** Finds what is wrong with the handoffs of a motion at `path`: names that nothing carries, ids given twice, an item
 *  that is to be collected after the handoff, and a side on which nobody stands. */
export function validateHandoffs(
  motion: Motion,
  known: Known,
  { motions, people }: Pick<Playbook, 'motions' | 'people'>,
  path: Path,
): Finding[] {
  const stages = motion.stages.map(({ id }) => id);
  const others = new Set(motions.flatMap(({ id }) => (id === motion.id ? [] : [id])));
  const held = new Set(people.flatMap(({ roles }) => roles));
  return [
    ...duplicates(motion.handoffs, [...path, 'handoffs'], 'handoff'),
    ...motion.handoffs.flatMap((handoff, h) => {
      const here = [...path, 'handoffs', h];
      return [
        ...missing('stage', handoff.stage, new Set(stages), [...here, 'stage']),
        ...missing('sopDocument', handoff.requires, known.documents, [...here, 'requires']),
        ...startFindings(handoff, motion, others, here),
        ...(['sender', 'receiver'] as const).flatMap((side) =>
          sideFindings(handoff[side], known, held, [...here, side]),
        ),
        ...handoff.late.flatMap((role, r) => missing('role', role, known.roles, [...here, 'late', r])),
        ...itemFindings(handoff, stages, known, here),
        ...carryFindings(handoff, known, here),
        ...validateMessages(handoff, known, here),
      ];
    }),
  ];
}

function startFindings(
  { starts, stage }: Handoff,
  motion: Motion,
  others: ReadonlySet<string>,
  path: Path,
): Finding[] {
  const lost = motion.stages.find(({ id, kind }) => id === stage && kind === 'lost');
  const message = { key: 'problem.handoffWhereLost', with: { stage: lost?.title ?? '' } } as const;
  return [
    ...missing('otherMotion', starts, others, [...path, 'starts']),
    ...(lost ? [{ path: [...path, 'stage'], message, hint: { key: 'problem.openOrWon' } as const }] : []),
  ];
}

/** A side with nobody in it would leave every handoff lying. */
function sideFindings(role: string, known: Known, held: ReadonlySet<string>, path: Path): Finding[] {
  const message = { key: 'problem.nobodyInHandoff', with: { role } } as const;
  const hint = { key: 'problem.giveRoleOrNameAnother' } as const;
  return [
    ...missing('role', role, known.roles, path),
    ...(known.roles.has(role) && !held.has(role) ? [{ path, message, hint }] : []),
  ];
}

function itemFindings(handoff: Handoff, stages: readonly string[], known: Known, path: Path): Finding[] {
  const own = stages.indexOf(handoff.stage);
  return [
    ...duplicates(handoff.items, [...path, 'items'], 'item'),
    ...handoff.items.flatMap(({ owner, known: property, sop, from }, i) => {
      const here = [...path, 'items', i];
      const isAfter = from !== undefined && own >= 0 && stages.indexOf(from) > own;
      const named = { from: from ?? '', stage: handoff.stage };
      const message = { key: 'problem.comesAfter', with: named } as const;
      return [
        ...missing('role', owner, known.roles, [...here, 'owner']),
        ...missing('property', property, known.properties, [...here, 'known']),
        ...missing('sop', sop, known.sops, [...here, 'sop']),
        ...missing('stage', from, new Set(stages), [...here, 'from']),
        ...(isAfter
          ? [{ path: [...here, 'from'], message, hint: { key: 'problem.earlierStage' } as const }]
          : []),
      ];
    }),
  ];
}

/** One property of the work cannot come from two. */
function carryFindings({ carries }: Handoff, known: Known, path: Path): Finding[] {
  return carries.flatMap(({ from, to }, c) => {
    const here = [...path, 'carries', c];
    const isTwice = carries.findIndex((one) => one.to === to) < c;
    const message = { key: 'problem.valueTwice', with: { property: to } } as const;
    return [
      ...missing('property', from, known.properties, [...here, 'from']),
      ...missing('property', to, known.properties, [...here, 'to']),
      ...(isTwice ? [{ path: [...here, 'to'], message, hint: { key: 'problem.keepOne' } as const }] : []),
    ];
  });
}
