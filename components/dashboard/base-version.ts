import type { Asked, DashboardView, Draft, PlaybookText } from '../../lib/messages/dashboard-messages.ts';

/** The dashboard's view of a connected browser. */
export type Connected = Extract<DashboardView, { connected: true }>;

/** The version that a text was edited from. */
export interface BaseVersion {
  /** 0 while no playbook was ever in force. */
  version: number;
  /** Its text; null while the backend cannot be asked for it. */
  text: string | null;
}

/** What the page opens with. */
export interface Opened {
  text: string;
  base: BaseVersion;
  /** When the draft was last changed in this browser (ISO 8601), or null when there is none. */
  draftOf: string | null;
}

/** A kept draft wins over everything: it is what somebody wrote. Null when there is nothing to open. */
export function findOpened(draft: Draft | null, asked: Asked<PlaybookText>): Opened | null {
  const text = asked.ok ? asked.value.yaml : null;
  if (draft) return { text: draft.yaml, base: { version: draft.base, text }, draftOf: draft.savedAt };
  if (asked.ok) {
    const { version, yaml } = asked.value;
    return { text: yaml, base: { version, text: yaml }, draftOf: null };
  }
  if (asked.code === 'no-playbook') return { text: '', base: { version: 0, text: '' }, draftOf: null };
  return null;
}
