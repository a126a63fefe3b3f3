import type { PassageState } from '../handoff/passage.ts';
import type { Text } from '../text/text.ts';
import type { CriterionField, DueView, OwnerView, Reason } from './guidance.ts';
import type { HandoffWord } from './handoff-event.ts';

/** Who said something and when; null for this browser's own word that is not sent yet. */
interface SaidBy {
  event: string;
  at: string;
  by: string | null;
}

/** One thing the receiver needs. `later`: it is not asked for yet. */
export interface HandoffItemView {
  id: string;
  title: string;
  state: 'there' | 'missing' | 'later';
  required: boolean;
  /** How it comes to be there: a property is known, somebody writes it down, links it or ticks it. */
  how: 'known' | 'note' | 'link' | 'tick';
  owner: OwnerView | null;
  due: DueView | null;
  value: string | null;
  /** Where it lies. */
  link: string | null;
  /** Where the value comes from. Never missing where there is one. */
  source: Text | null;
  /** Of an item that data fills, where a person may say its value here. */
  field?: CriterionField | undefined;
  sop: string | null;
}

export interface PromiseView extends SaidBy {
  /** The member who noted it; null while it waits to be sent. */
  isMine: string | null;
  text: string;
  who: string;
  to: string;
  where: string | null;
  standard: boolean;
  /** Who on the other side has acknowledged it. */
  read: { at: string; by: string | null } | null;
}

/** A text made of what the handoff knows. */
export interface HandoffMessageView {
  id: string;
  title: string;
  to: 'customer' | 'team';
  /** It goes to the customer, and nobody has accepted the handoff yet. */
  isHeld: boolean;
  /** What it says, piece by piece: words of the playbook, or something that is known (with what it is and where it comes
   *  from), or that is missing. */
  pieces: { text: Text; what: Text | null; source: Text | null; isMissing: boolean }[];
  /** Who copied it last, with the reason where it was held. */
  copied: (SaidBy & { reason: string | null }) | null;
}

/** One passage of a record from its sender to its receiver, as it stands. */
export interface HandoffView {
  /** The key of the record that is handed over: what is said of the handoff is said of that one. */
  record: string;
  /** What that record is called. */
  name: string | null;
  id: string;
  title: string;
  /** One of several into which it was split. */
  part: { id: string; title: string } | null;
  /** The record is its owner's still once this is accepted; missing from older backends. */
  staysWithOwner?: boolean | undefined;
  /** The kind of record in which the work goes on; missing from older backends. */
  startsOn?: string | undefined;
  /** The visit that began it; null before that. */
  occurrence: string | null;
  /** `draft`: it is collected, and the record is not there yet. `unseen`: the record is there and nobody saw when it came. */
  state: PassageState | 'draft' | 'unseen';
  since: string | null;
  /** The record has left the stage again, after it was accepted. */
  hasLeft: boolean;
  /** The SOP that whoever accepts it must have read and passed. */
  requires?: string | undefined;
  /** Whom it waits on at either side. Null only where nobody has the role. */
  sender: OwnerView | null;
  receiver: OwnerView | null;
  /** The titles of the roles. */
  senderRole: string;
  receiverRole: string;
  /** The people (ids in the playbook) who may act for either side. */
  senders: string[];
  receivers: string[];
  /** By when whoever's turn it is has to act. */
  due: DueView | null;
  items: HandoffItemView[];
  promises: PromiseView[];
  amendments: (SaidBy & { text: string; read: PromiseView['read'] })[];
  offered: (SaidBy & { exception: { reason: string; until: string } | null }) | null;
  accepted: SaidBy | null;
  returns: (SaidBy & { reasons: { item: string | null; text: string }[] })[];
  /** Why it was cancelled, or opened again, the last time. */
  closed: (SaidBy & { text: string }) | null;
  /** The key of the record in which the work goes on. */
  link: string | null;
  carried: { property: string; title: Text; value: string | null; source: Text | null }[];
  /** What is written from it; missing from older backends. */
  messages?: HandoffMessageView[] | undefined;
  /** What was said and does not count, with the member who said it. */
  refused: { event: string; at: string; by: string | null; type: HandoffWord['type']; why: Text }[];
  reason: Reason;
}
