import type { Text } from '../../text/text.ts';
import type { Place } from './part-kind.ts';
import type { Subject } from './subject.ts';
import type { Part } from './words.ts';

/** One difference between two playbooks. */
export interface PlaybookChange {
  /** Where, by ids: `motions[new-business].stages[proposal].steps[recap].due`. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** One sentence. */
  text: Text;
}

/** One of the two playbooks at a place of it. */
export interface Side {
  part: Part;
  place: Place;
}

/** What a sentence is about, and the path of what differs. */
export interface Spot {
  path: string;
  subject: Subject;
}
