import type { PropertyType } from '../playbook/property-types.ts';
import type { Text } from '../text/text.ts';
import type { ActivityKind, ActivitySide } from './activity.ts';
import type { HandoffView } from './handoff-view.ts';
import type { Source } from './observation.ts';
import type { RecordRef } from './record-ref.ts';

/** Why a statement was made: the place in the playbook, its version, and one sentence. */
export interface Reason {
  /** The rule's path in the playbook, such as `new-business/proposal/send-recap`. */
  rule: string;
  /** The playbook version that says so. */
  version: number;
  /** One sentence for people, or a few. */
  text: Text;
  /** The role that keeps the rule right, by its title; missing where the rule names none. */
  keeper?: string | undefined;
  /** What of the record the statement rests on; missing where the sentence says it all. */
  evidence?: Evidence[] | undefined;
  /** The id of the SOP that the rule names. */
  sop?: string | undefined;
}

/** Something known of a record. */
export interface Evidence {
  /** What it is: a property's title, the stage, a step that was done. */
  what: Text;
  /** As the source says it; null where nobody knows it. */
  value: Text | null;
  /** Where it comes from; null for what was done in Waymark itself. */
  source: Source | null;
  /** Since when it is so, or when it was told (ISO 8601). */
  at: string | null;
  /** Who said it, of a value that a person said. */
  by?: string | undefined;
}

/** Where the record stands in its motion, or why that cannot be said. */
export type StageView =
  | {
      known: true;
      id: string;
      title: string;
      kind: 'open' | 'won' | 'lost';
      /** When this visit to the stage began (ISO 8601). */
      since: string;
      /** `at-least`: nobody saw the entry, `since` is the first sight of the record in this stage. */
      certainty: 'exact' | 'at-least';
      /** Whole days in the stage, counted in the playbook's time zone. */
      days: number;
      /** Names this visit; marks refer to it. */
      occurrence: string;
      reason: Reason;
    }
  | { known: false /** The host's own word, where there is one. */; shown: string | null; reason: Reason };

export interface OwnerView {
  name: string;
  /** The playbook's person, or null when the host names somebody the playbook does not know. */
  person: string | null;
  role: string | null;
  reason: Reason;
}

/** A decision of the backend about who owns a record without an owner, made or still to come. */
export interface AssignmentView {
  state: 'assigned' | 'pending';
  /** The routing rule by its path, `new-business/inbound`, and its title. */
  rule: string;
  title: string;
  /** Who has it; while it is pending, who has it until then. */
  person: string;
  name: string;
  /** How it was or will be decided: `round robin, 2nd of 3`. */
  how: Text;
  /** When it was decided (ISO 8601); null while it is pending. */
  at: string | null;
  /** Who else it could have been, and how they stood. */
  alternatives: { name: string; note: Text }[];
  reason: Reason;
}

export interface DueView {
  /** ISO 8601 instant. */
  at: string;
  state: 'overdue' | 'soon' | 'later';
  /** The rule in words, such as `4 business hours after entering Proposal`. */
  rule: Text;
}

export interface StepView {
  /** The SOP that whoever does it must have read and passed. */
  requires?: string;
  /** The id of the step; of the touch where a touch is the next step. */
  id: string;
  title: string;
  state: 'open' | 'done' | 'waiting';
  /** Null only when nobody at all could own it; a `no-owner` flag then says so. */
  owner: OwnerView | null;
  due: DueView | null;
  /** Why it cannot be said when it is due, where the playbook asks for a time. */
  dueUnknown: Reason | null;
  sop: string | null;
  /** How it becomes done: a person ticks it, or the property that must be known. */
  doneWhen: { tick: true } | { known: string };
  doneAt: string | null;
  doneBy: string | null;
  /** Of the next step: somebody has put it off. */
  snooze?: FlagView['snooze'] | undefined;
  reason: Reason;
}

/** One touch of a follow-up sequence. */
export interface TouchView {
  id: string;
  title: string;
  channel: 'call' | 'email' | 'meeting' | 'task' | 'other';
  /** `current`: the one to do, of which there is at most one. `dropped`: its sequence has stopped. */
  state: 'done' | 'skipped' | 'missed' | 'current' | 'upcoming' | 'dropped';
  /** Null only when nobody at all could own it. */
  owner: OwnerView | null;
  /** Of the current touch only. */
  due: DueView | null;
  /** When the current touch will be missed (ISO 8601). */
  expires: string | null;
  /** When it was done, skipped or missed (ISO 8601). */
  at: string | null;
  by: string | null;
  sop: string | null;
  reason: Reason;
}

/** The follow-up sequence that runs on a record. */
export interface SequenceView {
  id: string;
  title: string;
  /** `paused`: its clock waits. `stopped`: the customer answered. `finished`: no touch is left. */
  state: 'running' | 'paused' | 'stopped' | 'finished';
  /** Why it stands so, in one sentence. */
  why: Text;
  /** When its clock began (ISO 8601). */
  since: string;
  /** In their order. */
  touches: TouchView[];
  /** Why this sequence and not another. */
  reason: Reason;
}

/** The property that a criterion asks for, where a person may say its value here. */
export interface CriterionField {
  property: string;
  title: Text;
  type: PropertyType;
  /** The value that counts because a person said it, and no other source says the same. */
  said: { value: string; at: string; by: { id: string; name: string } | null } | null;
}

export interface CriterionView {
  id: string;
  title: string;
  state: 'met' | 'missing';
  /** A person confirms it (true), or data does (false). */
  confirmable: boolean;
  /** The value and where it came from, when met. */
  evidence: Text | null;
  /** Of a criterion that data meets; missing in guidance of an older backend. */
  field?: CriterionField | undefined;
  reason: Reason;
}

export interface FlagView {
  rule: string;
  /** `condition`: a rule without a time limit, whose condition holds. */
  kind: 'stalled' | 'overdue' | 'no-owner' | 'condition' | 'handoff';
  title: Text;
  /** Whole days the condition speaks of, where it has any. */
  days: number | null;
  /** The limit in days that was passed, where there is one. */
  limit: number | null;
  /** `quiet`: in the panel and the lists, not in the line. `card`: on top of the panel too, as far as the person's budget allows. */
  level: 'quiet' | 'line' | 'card';
  snooze: { until: string; reason: string; by: string | null } | null;
  /** Put aside for everybody: the flag is wrong, or its rule is not for this record. */
  aside: { as: 'wrong' | 'not-here'; at: string; by: string | null } | null;
  /** The members (ids) who dismissed it for themselves. */
  dismissedBy: string[];
  /** The people (ids in the playbook) whom it is said to, where that is not whoever has the next step. */
  concerns?: string[] | undefined;
  /** What the flag is about. As long as it stays the same, what was dismissed stays dismissed. */
  gist: string;
  reason: Reason;
}

/** A stall rule that would flag the record, and is held back by its own condition. The reason says which. */
export interface HeldView {
  rule: string;
  title: Text;
  reason: Reason;
}

export interface SopView {
  id: string;
  title: string;
  /** Markdown; empty for a document, whose text is asked for when it is opened. */
  body: string;
  owner: string | null;
}

/** A value on which sources disagree; the first is the one that is used. */
export interface Disagreement {
  property: string;
  used: { value: string | null; source: string; asOf: string };
  other: { value: string | null; source: string; asOf: string };
}

/** The record waits on the customer, and its clocks stand still. */
export interface WaitingView {
  since: string;
  /** Who said so; null for this browser's own word that is not sent yet. */
  by: string | null;
  /** When the clocks run again at the latest. */
  until: string;
  /** `passed`: the longest time to wait is over, so the clocks run again. */
  state: 'waiting' | 'passed';
  reason: Reason;
}

/** Something that happened around the record. */
export interface ActivityView {
  /** The journal event that told it, by which it can be taken back. */
  event: string;
  kind: ActivityKind;
  by: ActivitySide;
  /** ISO 8601 instant. */
  at: string;
  /** Who told it; null for this browser's own word that is not sent yet. */
  toldBy: string | null;
  note: string | null;
}

/** A question about the record, and what was answered, oldest answer first. Open while nobody has answered. */
export interface QuestionView {
  /** The journal event that asked it. */
  event: string;
  text: string;
  at: string;
  /** Null for this browser's own word that is not sent yet; so is that of an answer. */
  by: { id: string; name: string } | null;
  to: { person: string; name: string };
  answers: { event: string; text: string; at: string; by: string | null }[];
}

/** What the playbook says about one record at one moment, with the reason for every statement. */
export interface Guidance {
  /** The playbook has no motion for it: there is nothing to say but what was handed over to it. */
  isBare?: boolean;
  record: RecordRef;
  name: string | null;
  asOf: string;
  playbook: { version: number; name: string };
  motion: { id: string; title: string };
  stage: StageView;
  /** The owner of the next step, or of the record when no step is open. Null only with a `no-owner` flag. */
  owner: OwnerView | null;
  /** Only of a record without an owner whose rule shares records out. */
  assignment?: AssignmentView | undefined;
  step: StepView | null;
  steps: StepView[];
  /** The follow-up sequence that runs here, if one does. */
  sequence: SequenceView | null;
  criteria: CriterionView[];
  flags: FlagView[];
  /** Null while nobody waits on the customer. */
  waiting: WaitingView | null;
  held: HeldView[];
  /** What rules in shadow would flag: for counting, and shown on no record. */
  shadow: FlagView[];
  sops: SopView[];
  disagreements: Disagreement[];
  /** The last things that happened, newest first. */
  activities: ActivityView[];
  /** Those that are open, then the last ones answered, each newest first. */
  questions: QuestionView[];
  /** What is handed over on this record to other people. */
  handoffs: HandoffView[];
}
