import type { Place } from './part-kinds.ts';
import type { Part } from './words.ts';

/** One difference between two playbooks. */
export interface PlaybookChange {
  /** Where, by ids: `motions[new-business].stages[proposal].steps[recap].due`. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** One sentence. */
  text: string;
}

/** One of the two playbooks at a place of it. */
export interface Side {
  part: Part;
  place: Place;
}

/** How the part is called in a sentence, and where it is. */
export interface Spot {
  path: string;
  /** `the step "Send the recap"`. */
  subject: string;
  /** `In Proposal, `, or nothing. */
  prefix: string;
}
