import type { Merged } from '../../../lib/playbook/merge/merge-texts.ts';

/** A draft put onto a newer version. */
export interface Joined extends Merged {
  version: number;
  /** The newer version's text. */
  theirs: string;
  /** The draft that went into it. */
  mine: string;
}
