import * as z from 'zod/mini';
import { activityKinds, activitySides } from '../records/activity.ts';
import { coachWord } from '../records/coach-word.ts';
import { dismissalKinds, longestGist } from '../records/dismissal-word.ts';
import type { Guidance } from '../records/guidance.ts';
import { handoffEvents } from '../records/handoff-event.ts';
import type { HandoffView } from '../records/handoff-view.ts';
import type { HistoryEntry } from '../records/history-entry.ts';
import { type Issue, issueKinds } from '../records/issue.ts';
import { instant, propertyName } from '../records/observation.ts';
import { asanaPanelMessages } from './asana-messages.ts';
import type { WhyNothing } from './page-messages.ts';
import { sopMessages } from './sop-messages.ts';
import { trainingMessages } from './training-messages.ts';

const id = z.string().check(z.minLength(1), z.maxLength(120));
const occurrence = z.string().check(z.minLength(1), z.maxLength(1000));
/** What is hidden, and whether only until tomorrow begins. */
export const hideChoice = {
  scope: z.enum(['page', 'site', 'all']),
  untilTomorrow: z.boolean(),
};

const key = z.string().check(z.maxLength(1000));

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));

/** What can be said of a handoff: its events, without what the worker adds. */
const handoffSaying = z.discriminatedUnion('type', [...handoffEvents({})]);
export type HandoffSaying = z.infer<typeof handoffSaying>;

/** What a panel frame may say to the worker. The frame must first present its nonce; the worker then knows it
 *  by tab, frame and document, and takes record and rights from its own books, never from the frame. `key` in a
 *  write is the record the person was looking at: the write is refused when the tab has moved on. */
export const panelMessage = z.discriminatedUnion('type', [
  /** Present the one-time nonce. Answered by `PanelAnswer`. */
  z.strictObject({ type: z.literal('panel.hello'), nonce: z.uuid() }),
  /** Ask for what there is to show. Answered by `PanelAnswer`. */
  z.strictObject({ type: z.literal('panel.read') }),
  z.strictObject({ type: z.literal('panel.heartbeat') }),
  z.strictObject({ type: z.literal('panel.close') }),
  /** To the other edge of the window. */
  z.strictObject({ type: z.literal('panel.move') }),
  z.strictObject({ type: z.literal('panel.settings') }),
  /** Ask for a page of the history of the record the panel shows. Answered by `HistoryAnswer`. */
  /** Ask for what this member said to be wrong about the record. Answered by `IssuesView`. */
  z.strictObject({ type: z.literal('panel.issues'), record: key }),
  z.strictObject({
    type: z.literal('panel.history'),
    record: key,
    before: z.optional(z.string().check(z.maxLength(40))),
  }),
  /** Which chord the browser gives to opening the panel. Answered by `WaysBack`. */
  z.strictObject({ type: z.literal('panel.ways') }),
  /** Hide Waymark, and take that back; in all the person's browsers. Answered by `HideAnswer`. */
  z.strictObject({ type: z.literal('panel.hide'), ...hideChoice }),
  z.strictObject({ type: z.literal('panel.unhide') }),
  /** Writes; a touch of a sequence is finished and reopened as a step. Each is answered by `WriteAnswer` once it is safe in the outbox. */
  z.strictObject({
    type: z.literal('step.finish'),
    key,
    occurrence,
    step: id,
    note: z.optional(z.string().check(z.maxLength(2000))),
    coach: z.optional(coachWord),
  }),
  z.strictObject({ type: z.literal('step.reopen'), key, occurrence, step: id }),
  z.strictObject({
    type: z.literal('touch.skip'),
    key,
    occurrence,
    touch: id,
    reason: z.string().check(z.minLength(1), z.maxLength(500)),
  }),
  z.strictObject({ type: z.literal('criterion.confirm'), key, occurrence, criterion: id }),
  z.strictObject({ type: z.literal('criterion.withdraw'), key, occurrence, criterion: id }),
  /** What a person knows of a property of the record; null takes it back. */
  z.strictObject({
    type: z.literal('value.say'),
    key,
    property: propertyName,
    value: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
  }),
  z.strictObject({
    type: z.literal('flag.snooze'),
    key,
    occurrence,
    rule: id,
    until: instant,
    reason: z.string().check(z.minLength(1), z.maxLength(500)),
  }),
  z.strictObject({ type: z.literal('flag.unsnooze'), key, occurrence, rule: id }),
  /** Put a flag aside as it is now (`gist`), and take that back. */
  z.strictObject({
    type: z.literal('flag.dismiss'),
    key,
    occurrence,
    rule: id,
    as: z.enum(dismissalKinds),
    gist: z.string().check(z.maxLength(longestGist)),
  }),
  z.strictObject({
    type: z.literal('flag.restore'),
    key,
    occurrence,
    rule: id,
    as: z.enum(dismissalKinds),
  }),
  z.strictObject({ type: z.literal('waiting.start'), key, occurrence }),
  z.strictObject({ type: z.literal('waiting.end'), key, occurrence }),
  /** Something has happened just now; and the taking back of such a word. */
  z.strictObject({
    type: z.literal('activity.log'),
    key,
    kind: z.enum(activityKinds),
    by: z.enum(activitySides),
  }),
  z.strictObject({ type: z.literal('activity.withdraw'), key, activity: z.uuid() }),
  z.strictObject({ type: z.literal('question.ask'), key, person: id, text: words }),
  z.strictObject({ type: z.literal('question.answer'), key, question: z.uuid(), text: words }),
  z.strictObject({ type: z.literal('question.withdraw'), key, question: z.uuid() }),
  z.strictObject({
    type: z.literal('issue.raise'),
    key,
    kind: z.enum(issueKinds),
    /** A reason's rule, or `sop:` and an SOP's id. */
    rule: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
    text: words,
  }),
  z.strictObject({ type: z.literal('issue.withdraw'), key, issue: z.uuid() }),
  /** A word about a handoff of the record, or of one whose work goes on in it. */
  z.strictObject({ type: z.literal('handoff.say'), key, word: handoffSaying }),
  /** Where the work goes on, by its address. */
  z.strictObject({
    type: z.literal('handoff.link'),
    key,
    handoff: id,
    occurrence,
    part: z.optional(id),
    address: z.string().check(z.minLength(1), z.maxLength(2000)),
  }),
  ...asanaPanelMessages,
  ...sopMessages,
  ...trainingMessages,
]);

export type PanelMessage = z.infer<typeof panelMessage>;

/** How fresh what is shown is, and what waits to be sent. */
export interface SyncView {
  /** `offline`: the backend did not answer the last attempt. */
  state: 'ok' | 'offline' | 'signed-out' | 'outdated';
  /** The sentence that says what to do, where there is a particular one; null for the usual one of the state. */
  message: string | null;
  /** When the backend last answered (ISO 8601), or null when it never did. */
  lastContact: string | null;
  /** Events not yet on the backend. */
  waiting: number;
  /** Events the backend refused, newest first, with its reason. Nothing is dropped in silence. */
  refused: { what: string; reason: string }[];
}

export type PanelAnswer =
  /** An unregistered frame: it shows nothing at all. */
  | { show: 'nothing' }
  | {
      show: 'empty';
      why: WhyNothing;
      sync: SyncView;
      waiting?: WaitingHandoffs;
    }
  | {
      show: 'guidance';
      key: string;
      guidance: Guidance;
      sync: SyncView;
      /** Who reads it (the member's id, and their id in the playbook where they have one), and the rules of the flags on their card, most urgent first. */
      reader: PanelReader;
      waiting?: WaitingHandoffs;
    };

interface PanelReader {
  member: string;
  person?: string | null;
  card: readonly string[];
}

/** Handoffs of records of other hosts that wait on whoever reads, to be answered on the page where they are. */
export interface WaitingHandoffs {
  views: HandoffView[];
  reader: PanelReader;
}

/** Newest first. What is not sent yet stands above the first page, and is all there is where the backend does not answer. */
export type HistoryAnswer =
  | {
      ok: true;
      entries: HistoryEntry[];
      /** The place to go on from; null at the beginning of the history. */
      next: string | null;
      /** The workspace's time zone, by its IANA name. */
      timeZone: string;
    }
  | { ok: false; message: string; entries: HistoryEntry[]; timeZone: string };
/** How a person gets back what they hide. */
export interface WaysBack {
  chord: string | null;
}

export type HideAnswer = { ok: true } | { ok: false; message: string };

/** Newest first; `failure` says why there may be more that the backend did not give. */
export interface IssuesView {
  issues: (Issue & { isSent: boolean })[];
  failure: string | null;
}

export type WriteAnswer = { ok: true } | { ok: false; message: string };
