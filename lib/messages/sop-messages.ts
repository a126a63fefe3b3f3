import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import type { Trust } from '../sops/trust.ts';

const record = z.string().check(z.minLength(1), z.maxLength(1000));

/** What every surface may ask about SOP documents; in frames on hosts' pages only when they were admitted. */
export const sopMessages = [
  /** An SOP to read it, and what of it is ticked for a record. Answered by `SopReading`. */
  z.strictObject({ type: z.literal('sop.read'), id: partId, record: z.optional(record) }),
  /** The person has opened an SOP to read it: it is counted, without who they are. Answered by `{ok}`. */
  z.strictObject({ type: z.literal('sop.opened'), id: partId }),
  /** A picture of an SOP that this browser keeps, by the SHA-256 of its bytes. Answered by `SopPicture`. */
  z.strictObject({ type: z.literal('sop.picture'), id: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  /** Tick an item of a checklist for a record, or take that back; in all the person's browsers. Answered by `{ok}`. */
  z.strictObject({
    type: z.literal('sop.tick'),
    id: partId,
    record,
    item: z.string().check(z.regex(/^[a-z0-9-]{1,20}$/)),
    done: z.boolean(),
  }),
] as const;

export type SopMessage = z.infer<(typeof sopMessages)[number]>;

/** An SOP as a person reads it. */
export interface FoundSop {
  found: true;
  sop: PublishedSop;
  /** What the roles are called; null for one that the playbook does not have. */
  owner: string | null;
  verifier: string | null;
  trust: Trust;
  /** When the backend was last asked (ISO 8601), where it does not answer now; else null. */
  asOf: string | null;
  ticks: string[];
}

/** `found: false`: there is no such document that this member may read; it may be an SOP of the playbook, or has not come to
 *  this browser. `ticks` are the items that are ticked for the record. */
export type SopReading = { found: false; ticks: string[] } | FoundSop;

/** The picture as a `data:` address; null where it is not on this computer and cannot be fetched now. */
export interface SopPicture {
  url: string | null;
}

/** The SOP documents that a member may read, without their texts. */
export interface SopShelf {
  sops: (Omit<PublishedSop, 'body'> & {
    /** What the role that keeps it is called. */
    ownerTitle: string;
    trust: Trust;
    /** Whether the member may say that it is still true. */
    mayVerify: boolean;
  })[];
  /** Whether they may archive SOPs. */
  mayArchive: boolean;
}
