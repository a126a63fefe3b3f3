import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import type { Trust } from '../sops/trust.ts';

/** What every surface may ask about SOP documents; in frames on hosts' pages only when they were admitted. */
export const sopMessages = [
  /** An SOP to read it. Answered by `SopReading`. */
  z.strictObject({ type: z.literal('sop.read'), id: partId }),
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
}

/** `found: false`: there is none that this member may read, or it has not come to this browser. */
export type SopReading = { found: false } | FoundSop;
