import type { Path } from './locate.ts';
import type { Playbook } from './playbook-schema.ts';

/** A part of a playbook that may have a keeper and a review date. */
export interface KeptPart {
  path: Path;
  kind: 'step' | 'exit criterion' | 'stall rule' | 'routing rule' | 'sequence' | 'handoff' | 'SOP';
  title: string;
  /** Where it stands, as people call it: `New business, Proposal`. Empty for an SOP. */
  place: string;
  /** The role's id: the keeper, of an SOP its owner. */
  keeper: string | undefined;
  reviewBy: string | undefined;
}

/** Every part that may have a keeper and a review date, in the order of the file. */
export function keptParts({ motions, sops }: Playbook): KeptPart[] {
  const inMotions = motions.flatMap((motion, m) => {
    const at = ['motions', m];
    const rule = (kind: KeptPart['kind'], path: Path, place: string) => (part: Kept, index: number) => ({
      path: [...path, index],
      kind,
      title: part.title,
      place,
      keeper: part.keeper,
      reviewBy: part.reviewBy,
    });
    return [
      ...motion.stages.flatMap((stage, s) => {
        const place = `${motion.title}, ${stage.title}`;
        return [
          ...stage.steps.map(rule('step', [...at, 'stages', s, 'steps'], place)),
          ...stage.exit.map(rule('exit criterion', [...at, 'stages', s, 'exit'], place)),
        ];
      }),
      ...motion.stalls.map(rule('stall rule', [...at, 'stalls'], motion.title)),
      ...motion.routing.map(rule('routing rule', [...at, 'routing'], motion.title)),
      ...motion.sequences.map(rule('sequence', [...at, 'sequences'], motion.title)),
      ...motion.handoffs.map(rule('handoff', [...at, 'handoffs'], motion.title)),
    ];
  });
  const inSops = sops.map(({ title, owner, reviewBy }, index) => {
    const path = ['sops', index];
    return { path, kind: 'SOP' as const, title, place: '', keeper: owner, reviewBy };
  });
  return [...inMotions, ...inSops];
}

interface Kept {
  title: string;
  keeper?: string | undefined;
  reviewBy?: string | undefined;
}
