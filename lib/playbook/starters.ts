import type { Sentence } from '../text/text.ts';

const names = ['services', 'saas', 'agency', 'trades'] as const;

/** A playbook to begin with, by the kind of company it is for. */
export interface Starter {
  name: (typeof names)[number];
  /** For whom it is, in a few words. */
  kind: Sentence;
  /** What they do, as they would say it. */
  work: Sentence;
  /** Where it lies, from the top folder of the project. */
  file: string;
}

/** Every starter; the first one is what a new backend begins with when nothing else is said. */
export const starters: readonly Starter[] = names.map((name) => ({
  name,
  kind: { key: `starter.kind.${name}` },
  work: { key: `starter.work.${name}` },
  file: `examples/playbooks/${name}.yaml`,
}));
