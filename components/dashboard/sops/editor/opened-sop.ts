import type { Asked } from '../../../../lib/messages/dashboard-messages.ts';
import type { KeptSopDraft } from '../../../../lib/messages/sop-edit-messages.ts';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { toDocument } from '../../../../lib/sops/to-document.ts';
import type { SopText } from '../../../../lib/sync/sops-protocol.ts';

/** The version that a draft was edited from. */
export interface SopBase {
  /** 0 for an SOP that was never published. */
  version: number;
  /** Its file; null while the backend cannot be asked for it. */
  text: string | null;
}

/** What the editor opens with. */
export interface OpenedSop {
  /** By which the draft is kept. */
  key: string;
  draft: SopDraft;
  base: SopBase;
  /** When the draft was last changed in this browser (ISO 8601), or null when there is none. */
  savedAt: string | null;
}

/** A kept draft wins over everything: it is what somebody wrote. Null when there is nothing to open. */
export function findOpenedSop(
  key: string,
  kept: KeptSopDraft | null,
  asked: Asked<SopText> | null,
): OpenedSop | null {
  const text = asked?.ok ? asked.value.text : null;
  if (kept) {
    const { draft, base: version, savedAt } = kept;
    return { key, draft, base: { version, text: version === 0 ? '' : text }, savedAt };
  }
  if (!asked?.ok) return null;
  const { sop } = asked.value;
  return { key, draft: toDocument(sop), base: { version: sop.version, text }, savedAt: null };
}
