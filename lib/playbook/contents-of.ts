import type { Motion, Playbook } from './playbook-schema.ts';

/** What a playbook holds, in figures, for somebody who has to choose one. */
export interface PlaybookContents {
  /** Its motions in their order, with the stages of each. */
  motions: { title: string; layer: Motion['layer']; stages: string[] }[];
  counts: { of: Counted; count: number }[];
}

type Counted = 'steps' | 'sequences' | 'stallRules' | 'routingRules' | 'sops';

/** Counts what a playbook holds. What it has none of is left out. */
export function contentsOf({ motions, sops }: Playbook): PlaybookContents {
  const sum = (of: (motion: Motion) => number) => motions.reduce((total, motion) => total + of(motion), 0);
  const steps = sum(({ stages }) => stages.reduce((total, stage) => total + stage.steps.length, 0));
  const counts: PlaybookContents['counts'] = [
    { of: 'steps', count: steps },
    { of: 'sequences', count: sum(({ sequences }) => sequences.length) },
    { of: 'stallRules', count: sum(({ stalls }) => stalls.length) },
    { of: 'routingRules', count: sum(({ routing }) => routing.length) },
    { of: 'sops', count: sops.length },
  ];
  return {
    motions: motions.map(({ title, layer, stages }) => ({
      title,
      layer,
      stages: stages.map((stage) => stage.title),
    })),
    counts: counts.filter(({ count }) => count > 0),
  };
}
