import type { HandoffWord } from '../records/handoff-event.ts';
import type { Actor } from '../records/journal-event.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { Text } from '../text/text.ts';

/**
 * How a passage stands. `open` and `returned` wait on the sender, `offered` on the receiver, `accepted` and `delivering`
 * are the receiver's. `withdrawn`: the record left the stage before anybody accepted it. `split`: its parts go on alone.
 */
export type PassageState =
  | 'open'
  | 'offered'
  | 'returned'
  | 'accepted'
  | 'delivering'
  | 'done'
  | 'cancelled'
  | 'withdrawn'
  | 'split';

/** Who said something, and when (ISO 8601). Nobody by name: this browser's own word that is not sent yet. */
export interface Said {
  event: string;
  at: string;
  by: Actor | null;
}

type Offered = Extract<HandoffWord, { type: 'handoff.offered' }>;
type Returned = Extract<HandoffWord, { type: 'handoff.returned' }>;

/** One passage of a record, or of a part of it, from sender to receiver. */
export interface Passage {
  part: { id: string; title: string } | null;
  state: PassageState;
  /** When it came to stand so. */
  since: string;
  /** From when the sender's time counts: it began, or was opened anew. */
  begunAt: string;
  /** The last time it was handed over. */
  offered: (Said & Pick<Offered, 'to' | 'exception'>) | null;
  /** Whose it is, by their id in the playbook. Null until it is accepted, and again when it is opened anew. */
  accepted: (Said & { person: string }) | null;
  returns: (Said & Pick<Returned, 'reasons'>)[];
  amendments: (Said & { text: string })[];
  /** Why it was cancelled or opened again, the last time. */
  reason: (Said & { text: string }) | null;
  link: (Said & { to: RecordRef }) | null;
  /** How many words have moved it; a passage that nobody has moved may not have begun at all. */
  moves: number;
}

/** A word that does not count, and why. */
export interface Refusal extends Said {
  type: HandoffWord['type'];
  why: Text;
}

/** A passage at its beginning: from when the record entered the stage, or from when it was split. */
export function newPassage(since: string, part: Passage['part'] = null): Passage {
  return {
    part,
    state: 'open',
    since,
    begunAt: since,
    offered: null,
    accepted: null,
    returns: [],
    amendments: [],
    reason: null,
    link: null,
    moves: 0,
  };
}
