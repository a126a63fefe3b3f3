import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { draftText, publishRequest, rollbackRequest, scheduledBody } from '../sync/admin-protocol.ts';
import type { BackendFailure } from '../sync/backend.ts';
import { handoffsQuery } from '../sync/handoffs-protocol.ts';
import { issueMove, issueReply, issuesQuery } from '../sync/issues-protocol.ts';
import type { MemberInfo, WorkspaceInfo } from '../sync/protocol.ts';
import { restoreRequest } from '../sync/showings-protocol.ts';
import { trainingPeopleQuery } from '../sync/training-protocol.ts';
import type { SyncView } from './panel-messages.ts';
import { sopEditMessages } from './sop-edit-messages.ts';

const version = z.int().check(z.positive());

/** What the dashboard may say to the worker. All network is the worker's, with the member's own token. */
export const dashboardMessage = z.discriminatedUnion('type', [
  /** Who is connected to what, and the playbook that this browser works by. Answered by `DashboardView`. */
  z.strictObject({ type: z.literal('dashboard.read') }),
  /** Somebody looks: keep the line to the backend open. */
  z.strictObject({ type: z.literal('dashboard.heartbeat') }),
  /** The text of a version; of the one in force without `version`. Answered by `Asked<PlaybookText>`. */
  z.strictObject({ type: z.literal('playbook.read'), version: z.optional(version) }),
  /** What was ever in force, newest first. Answered by `Asked<VersionsAnswer>`. */
  z.strictObject({ type: z.literal('playbook.versions'), before: z.optional(version) }),
  /** Put a text in force for everybody. Answered by `Asked<PublishAnswer>`. */
  z.strictObject({
    type: z.literal('playbook.publish'),
    yaml: draftText,
    note: publishRequest.shape.note,
    base: z.int().check(z.nonnegative()),
    /** At this time instead of now. */
    at: publishRequest.shape.at,
  }),
  /** What is to be published at a time, and what was held back. Answered by `Asked<ScheduledAnswer>`. */
  z.strictObject({ type: z.literal('playbook.scheduled') }),
  /** Take back what is scheduled, or clear away what was held. Answered by `Asked<ScheduledAnswer>`. */
  z.strictObject({ type: z.literal('playbook.unschedule'), id: scheduledBody.shape.id }),
  /** Limits proposed from the won records. Answered by `Asked<ThresholdsAnswer>`. */
  z.strictObject({ type: z.literal('playbook.thresholds') }),
  /** How people answer the stall rules in force. Answered by `Asked<RulesAnswer>`. */
  z.strictObject({ type: z.literal('playbook.rules') }),
  /** A rule that fell silent shows as written again. Answered by `Asked<RulesAnswer>`. */
  z.strictObject({ type: z.literal('playbook.restoreRule'), rule: restoreRequest.shape.rule }),
  /** Put a former version in force again. Answered by `Asked<PublishAnswer>`. */
  z.strictObject({
    type: z.literal('playbook.rollback'),
    version,
    note: rollbackRequest.shape.note,
    base: z.int().check(z.nonnegative()),
  }),
  /** Replay a draft over the records. Answered by `Asked<SimulateAnswer>`. */
  z.strictObject({
    type: z.literal('playbook.simulate'),
    yaml: draftText,
    asOf: z.optional(z.iso.date()),
    limit: z.int().check(z.gte(0), z.lte(1000)),
  }),
  /** How the backend and the adapters are, for admins. Answered by `Asked<HealthAnswer>`. */
  z.strictObject({ type: z.literal('health.read') }),
  /** What people say is wrong, as far as the member may see it. Answered by `Asked<IssuesAnswer>`. */
  z.strictObject({ type: z.literal('issues.read'), state: issuesQuery.shape.state }),
  /** Answer one; close it or open it again. Each is answered by `Asked` with the issue as it is then. */
  z.strictObject({ type: z.literal('issues.answer'), ...issueReply.shape }),
  z.strictObject({ type: z.literal('issues.move'), ...issueMove.shape }),
  /** How the company's handoffs stand. Answered by `Asked<HandoffsAnswer>`. */
  z.strictObject({ type: z.literal('handoffs.read'), state: handoffsQuery.shape.state }),
  /** The SOP documents that this member may read. Answered by `SopShelf`. */
  z.strictObject({ type: z.literal('shelf.read') }),
  /** The versions of one, newest first; one as it was. Answered by `Asked`. */
  z.strictObject({ type: z.literal('sops.versions'), id: partId, before: z.optional(version) }),
  z.strictObject({ type: z.literal('sops.version'), id: partId, version }),
  /** A version is still true; an SOP is read no longer. Answered by `Asked<{sop}>`. */
  z.strictObject({ type: z.literal('sops.verify'), id: partId, version }),
  z.strictObject({ type: z.literal('sops.archive'), id: partId }),
  /** Who stands where with an SOP, for those who may see it. Answered by `Asked<{people}>`. */
  z.strictObject({ type: z.literal('training.people'), sop: trainingPeopleQuery.shape.sop }),
  /** The records this browser keeps, last opened first. Answered by `KeptRecord[]`. */
  z.strictObject({ type: z.literal('record.list') }),
  /** Everything this browser knows of a record. Answered by `RecordState`, or null when it keeps no such record. */
  z.strictObject({ type: z.literal('record.state'), key: z.string().check(z.maxLength(1000)) }),
  /** Records that the backend knows, by words of their name or by their address. Answered by `Asked<RecordsAnswer>`. */
  z.strictObject({
    type: z.literal('playbook.findRecords'),
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
  }),
  /** Everything the backend knows of a record. Answered by `Asked<RecordState>`. */
  z.strictObject({ type: z.literal('playbook.readRecord'), key: z.string().check(z.maxLength(1000)) }),
  /** The unpublished draft of this member. Answered by `Draft`, or null. */
  z.strictObject({ type: z.literal('draft.read') }),
  /** Keep the draft: any text, however broken. Answered by `{ok: true}` once it is safe on this computer. */
  z.strictObject({
    type: z.literal('draft.save'),
    yaml: z.string().check(z.maxLength(2_000_000)),
    base: z.int().check(z.nonnegative()),
  }),
  z.strictObject({ type: z.literal('draft.discard') }),
  ...sopEditMessages,
]);

export type DashboardMessage = z.infer<typeof dashboardMessage>;

export type DashboardView =
  | { connected: false }
  | {
      connected: true;
      /** The connection's id, by which a message is about this workspace. */
      connection: string;
      workspace: WorkspaceInfo;
      member: MemberInfo;
      /** Whether the member's access is enough to publish and to dry-run. */
      mayPublish: boolean;
      /** Whether the member's access is enough to see how the backend is. */
      mayAdminister: boolean;
      /** What this browser works by; null while no playbook is in force. */
      published: PublishedPlaybook | null;
      /** The ids of the SOP documents that the playbook may name. */
      documents: string[];
      sync: SyncView;
    };

/** An answer of the backend, or why there is none; `message` says what to do. `code` is the backend's own. */
export type Asked<T> =
  | { ok: true; value: T }
  | { ok: false; failure: BackendFailure | 'not-connected'; code: string | null; message: string };

/** A version of the playbook as it was written. */
export interface PlaybookText {
  version: number;
  publishedAt: string;
  publishedBy: string;
  note: string | null;
  yaml: string;
}

export interface KeptRecord {
  key: string;
  name: string | null;
  /** The stage as the host calls it. */
  stage: string | null;
}

/** A text that is not published: from which version it was edited, and when it was last changed (ISO 8601). */
export interface Draft {
  yaml: string;
  base: number;
  savedAt: string;
}
