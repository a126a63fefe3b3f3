import * as z from 'zod/mini';
import type { Guidance, SopView } from '../records/guidance.ts';
import type { Passage } from '../search/passage-of.ts';
import { panelMessage, type SyncView } from './panel-messages.ts';
import { sopMessages } from './sop-messages.ts';
import { trainingMessages } from './training-messages.ts';
import { connectionName } from './workspace-messages.ts';

const id = z.string().check(z.minLength(1), z.maxLength(1100));

/** What the command palette may say to the worker, in its frame on a host's page (which must first present its nonce, as the
 *  panel does) and in the extension's own pages. */
export const paletteMessage = z.discriminatedUnion('type', [
  /** Present the one-time nonce. Answered by `PaletteAnswer`. */
  z.strictObject({ type: z.literal('palette.hello'), nonce: z.uuid() }),
  /** Answered by `PaletteAnswer`. */
  z.strictObject({ type: z.literal('palette.read') }),
  /** Close the frame. */
  z.strictObject({ type: z.literal('palette.close') }),
  /** A write as the panel's, about the record that the tab shows. Answered by `WriteAnswer`. */
  z.strictObject({ type: z.literal('palette.write'), write: panelMessage }),
  /** Go somewhere: to a record by its key, a page of the dashboard, the settings, or the tab's panel. Answered by `{ok}`. */
  z.strictObject({
    type: z.literal('palette.go'),
    to: z.enum([
      'record',
      'my-day',
      'playbook',
      'sops',
      'handoffs',
      'training',
      'issues',
      'health',
      'settings',
      'panel',
    ]),
    key: z.optional(id),
  }),
  /** Show nothing anywhere until tomorrow; and show what is hidden where the tab is again. Answered by `HideAnswer`. */
  z.strictObject({ type: z.literal('palette.pause') }),
  z.strictObject({ type: z.literal('palette.unhide') }),
  ...sopMessages,
  ...trainingMessages,
  /** Show another workspace in the extension's pages. Answered by `{ok}`. */
  z.strictObject({ type: z.literal('palette.workspace'), id: connectionName }),
  /** Look for SOPs. Answered by `SopsFound`. */
  z.strictObject({
    type: z.literal('palette.search'),
    query: z.string().check(z.maxLength(200)),
    /** How many are told; as many as the palette shows when left out. */
    most: z.optional(z.int().check(z.gte(1), z.lte(24))),
  }),
  /** These words were looked for and nothing was found: it is counted, without who they are. Answered by `{ok}`. */
  z.strictObject({ type: z.literal('palette.missed'), query: z.string().check(z.maxLength(200)) }),
  /** The person chose this entry: it comes first the next time. */
  z.strictObject({ type: z.literal('palette.used'), id }),
]);

export type PaletteMessage = z.infer<typeof paletteMessage>;

/** What a search for SOPs has found. */
export interface SopsFound {
  /** The best first. */
  hits: {
    id: string;
    title: Passage;
    passage: Passage;
    owner: string | null;
    /** Nobody has said for too long that it is true: it stands lower. */
    isExpired: boolean;
  }[];
  /** How many fit; more than are told. */
  count: number;
  /** False while SOPs that have come are still being taken into the index. */
  isComplete: boolean;
}

/** What there is to choose from. */
export interface PaletteView {
  show: 'palette';
  /** False while this browser is not connected: then there are only the ways to the settings. */
  connected: boolean;
  /** The workspaces of this browser where there are several; `isShown`: it is this one's SOPs and records that are listed. */
  workspaces: { id: string; name: string; isShown: boolean }[];
  sync: Pick<SyncView, 'state' | 'message'>;
  /** True on a host's page, which has a panel. */
  hasPanel: boolean;
  /** The person has hidden Waymark where the tab is, or paused it. */
  isHidden: boolean;
  /** The chord that opens the panel, by which it is got back; null where the browser gives none. */
  chord: string | null;
  /** What the tab shows, where it is a record that the playbook speaks of. */
  record: { key: string; guidance: Guidance; mayWrite: boolean } | null;
  /** The SOPs that are offered before anything is typed. The text of a document is empty: it is asked for (`sop.read`). */
  sops: SopView[];
  /** The records that this browser keeps, last opened first. */
  records: { key: string; name: string | null; stage: string | null }[];
  /** The ids of the entries that were chosen, the last first. */
  recent: string[];
}

/** `nothing`: a frame that was not admitted. */
export type PaletteAnswer = { show: 'nothing' } | PaletteView;
