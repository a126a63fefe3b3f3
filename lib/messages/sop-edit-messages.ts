import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import type { SopReview } from '../sops/review-queue.ts';
import { type SopDraft, sopDraft } from '../sops/sop-draft.ts';
import type { SopHead } from '../sops/sop-head.ts';
import { dismissMissRequest } from '../sync/sop-counts-protocol.ts';
import { pictureRequest, sopPublishRequest } from '../sync/sops-protocol.ts';

const version = z.int().check(z.positive());
/** The SOP's id, or a name of its own that no SOP can have while it has none yet. */
const draftKey = z.string().check(z.regex(/^(~[a-z0-9-]{1,60}|[a-z0-9]+(-[a-z0-9]+)*)$/), z.maxLength(61));

/** What the dashboard says to write SOPs. All network is the worker's, with the member's own token. */
export const sopEditMessages = [
  /** An SOP as it is, or as a version of it was. Answered by `Asked<SopText>`. */
  z.strictObject({ type: z.literal('sops.open'), id: partId, version: z.optional(version) }),
  /** Put a text in force as the next version. Answered by `Asked<SopPublished>`. */
  z.strictObject({
    type: z.literal('sops.publish'),
    text: sopPublishRequest.shape.text,
    change: sopPublishRequest.shape.change,
    note: sopPublishRequest.shape.note,
    base: z.int().check(z.nonnegative()),
  }),
  /** Keep a picture, as base64. Answered by `Asked<{ id }>`. */
  z.strictObject({ type: z.literal('sops.sendPicture'), bytes: pictureRequest.shape.bytes }),
  /** The SOPs that somebody has to look at again, as far as the member may. Answered by `ReviewsView`. */
  z.strictObject({ type: z.literal('sopList.reviews') }),
  /** Say of versions that they were read and are still true. Answered by `VerifyAnswer`. */
  z.strictObject({
    type: z.literal('sopList.verify'),
    sops: z.array(z.strictObject({ id: partId, version })).check(z.minLength(1), z.maxLength(100)),
  }),
  /** Those that were archived lately; one of them again. Answered by `Asked<SopEntry[]>` and `Asked<{sop}>`. */
  z.strictObject({ type: z.literal('sops.archived') }),
  z.strictObject({ type: z.literal('sops.rescue'), id: partId }),
  /** What people looked for and did not find; what nothing is to be written about. Each is answered by `Asked<SopMiss[]>`. */
  z.strictObject({ type: z.literal('sops.missed') }),
  z.strictObject({ type: z.literal('sops.dismissMissed'), words: dismissMissRequest.shape.words }),
  /** The drafts of SOPs in this browser. Answered by `SopDraftEntry[]`. */
  z.strictObject({ type: z.literal('sopDraft.list') }),
  /** One of them. Answered by `KeptSopDraft`, or null. */
  z.strictObject({ type: z.literal('sopDraft.read'), key: draftKey }),
  /** Answered by `{ok: true, savedAt}` once it is safe on this computer. */
  z.strictObject({
    type: z.literal('sopDraft.save'),
    key: draftKey,
    base: z.int().check(z.nonnegative()),
    draft: sopDraft,
  }),
  z.strictObject({ type: z.literal('sopDraft.discard'), key: draftKey }),
] as const;

export type SopEditMessage = z.infer<(typeof sopEditMessages)[number]>;

/** A draft of an SOP: from which version it was edited (0 for a new one), and when it was last changed (ISO 8601). */
export interface KeptSopDraft {
  base: number;
  savedAt: string;
  draft: SopDraft;
}

export interface SopDraftEntry {
  key: string;
  title: string;
  savedAt: string;
}

/** A review of an SOP; `people` can answer it, any editor where there are none. */
export interface ListedReview extends SopReview<SopHead> {
  people: string[];
  /** When it is archived unless somebody looks at it (ISO 8601), where that is the next thing to happen to it. */
  archivesAt: string | null;
}

export interface ReviewsView {
  /** In the order to work them. */
  reviews: ListedReview[];
}

/** `done` are the ids of what was kept; `failure` says why the first of the others was not, null where all were. */
export interface VerifyAnswer {
  done: string[];
  failure: string | null;
}
