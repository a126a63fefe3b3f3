import * as z from 'zod/mini';
import { observation } from '../records/observation.ts';
import { hostIds, recordRef } from '../records/record-ref.ts';
import type { Pack } from '../sync/pack-protocol.ts';

/** A place of the line's tab: how far down the window (0 to 1), and at which of its edges. */
export const edgePlace = z.strictObject({
  at: z.number().check(z.gte(0), z.lte(1)),
  side: z.enum(['start', 'end']),
});
export type EdgePlace = z.infer<typeof edgePlace>;

/** At which edge of the window the panel stands. */
export const panelSide = z.enum(['start', 'end']);
export type PanelSide = z.infer<typeof panelSide>;

/** What a content script may say to the worker. Everything here is parsed by the worker before use. */
export const pageMessage = z.discriminatedUnion('type', [
  /** This tab now shows this record (null: none). `at` grows from one to the next within a document (the page's
   *  monotonic clock), so that messages answered out of order cannot bring an older record back. Answered by a
   *  `LineAnswer`. */
  z.strictObject({
    type: z.literal('page.record'),
    record: z.nullable(recordRef),
    at: z.optional(z.number()),
    /** The host of a page without a record. */
    host: z.optional(z.enum(hostIds)),
    /** The version of the selector pack that the script uses. */
    pack: z.optional(z.int()),
  }),
  /** A person presses on a link to this record: in a moment the tab may show it. Answered by a `LineAnswer`, which spends
   *  nothing and is not yet shown. */
  z.strictObject({ type: z.literal('page.approach'), record: recordRef }),
  /** Values read on the page, each verified to belong to the record. Answered by a `LineAnswer`. */
  z.strictObject({
    type: z.literal('page.observed'),
    record: recordRef,
    /** The language the page says it is in (BCP 47), as its author wrote it. Numbers and dates are read in it. */
    locale: z.optional(z.string().check(z.maxLength(35))),
    observations: z.array(observation).check(z.minLength(1), z.maxLength(60)),
  }),
  /** The tab shows these rows or cards of a list and has no answer for them yet. Answered by a `ListAnswer`. */
  z.strictObject({
    type: z.literal('page.list'),
    host: recordRef.shape.host,
    /** Null where the address does not say it. */
    account: z.nullable(recordRef.shape.account),
    records: z
      .array(z.omit(recordRef, { host: true, account: true }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  /** The line or panel is visible: stay awake. Answered by a `LineAnswer` for what the tab shows. */
  z.strictObject({ type: z.literal('page.heartbeat') }),
  /** The content script made a frame and will hand this one-time nonce to it. */
  z.strictObject({ type: z.literal('page.frame'), nonce: z.uuid() }),
  /** How the host's pages are built: asked once by every script. Answered by a `PackAnswer`. */
  z.strictObject({ type: z.literal('page.pack'), host: recordRef.shape.host }),
  /** A person moved the tab at the window's edge. */
  z.strictObject({ type: z.literal('page.edge'), host: recordRef.shape.host, place: edgePlace }),
  /** A person moved the panel to the other edge of the window. */
  z.strictObject({ type: z.literal('page.side'), host: recordRef.shape.host, side: panelSide }),
  /** Whose record this is, where the address does not say the account. Answered by a `ResolveAnswer`. */
  z.strictObject({ type: z.literal('page.resolve'), record: z.omit(recordRef, { account: true }) }),
  /** What the adapter could not find on this kind of page, said once for each visit, also when nothing is missing: names
   *  of probes, never page content. */
  z.strictObject({
    type: z.literal('page.missing'),
    page: z.string().check(z.maxLength(40)),
    pack: z.optional(z.number()),
    probes: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60)),
  }),
]);

export type PageMessage = z.infer<typeof pageMessage>;

/** One chip of the line: state is told by colour, shape and word together. */
export interface LineChip {
  state: 'ok' | 'soon' | 'bad' | 'quiet';
  text: string;
  /** The whole sentence, for a tooltip and for screen readers. */
  detail: string;
}

/** The line's texts, ready to show; made by the worker. */
export interface LineView {
  /** Key of the record these texts speak of; the content script drops them when the tab shows another. */
  key: string;
  owner: string | null;
  step: string | null;
  due: LineChip | null;
  stage: LineChip | null;
  flags: LineChip[];
  /** The line as one sentence, for screen readers. */
  summary: string;
}

/** Why nothing is shown: not connected, no record, an account that is not the workspace's, no playbook, no motion for
 *  it, or the host is off: in this browser by its person, or by the company. */
export type WhyNothing =
  | 'not-connected'
  | 'no-record'
  | 'foreign-account'
  | 'no-playbook'
  | 'no-motion'
  | 'off-here'
  | 'off-by-company'
  | WhyHidden;

/** The person has hidden this page or this site, or paused everything, in all their browsers. */
export type WhyHidden = 'hidden-page' | 'hidden-site' | 'paused';

/** The worker's answer about the record a tab shows. `pack` is the selector pack to go on with; left
 *  out where the script has the right one. */
export type LineAnswer =
  | { show: false; why: WhyNothing; pack?: Pack }
  | {
      show: true;
      line: LineView;
      /** The properties worth reading on this page: our name and the host's. */
      read: { property: string; name: string }[];
      pack?: Pack;
    };

/** What the rows of a list are marked with. */
export interface ListAnswer {
  /** By `object/id`; null where there is nothing to say. Records that are still being fetched are missing: the worker
   *  announces them. */
  marks: Record<string, LineChip | null>;
  /** Nothing in the whole list needs a mark: ask no more until a change is announced. */
  quiet: boolean;
}

/** The packs of a host, the one to use first: one that the backend serves and the one that ships. */
export interface PackAnswer {
  packs: Pack[];
  /** Our word for the object → our property → the host's name of it. */
  names: Record<string, Record<string, string>>;
  styles: PageStyles;
  words: PageWords;
  /** Where the person left the tab at the window's edge; undefined when they never moved it. */
  edge?: EdgePlace | undefined;
  /** Where the person has moved the panel; left out when they never did. */
  side?: PanelSide | undefined;
}

/** What a page's script says by itself, in the browser's language. It asks the worker, because a page that asks the
 *  browser for one sentence is given all of them. */
export interface PageWords {
  open: string;
  openPanel: string;
  panel: string;
}

/** The style sheets of what stands in pages. */
export interface PageStyles {
  line: string;
  mark: string;
  panel: string;
}

/** The account of the one record that the workspace knows by that id, or null. */
export interface ResolveAnswer {
  account: string | null;
}

/** What the worker says to a content script. */
export type PageCommand =
  /** Something changed for this record: ask again. */
  | { type: 'guidance.changed'; key: string | null }
  /** Something changed for records of the tab's list: ask again. */
  | { type: 'marks.changed' }
  /** The person pressed the command: open or close the panel. */
  | { type: 'panel.toggle' }
  | { type: 'panel.close' }
  /** The panel is to stand at the other edge. */
  | { type: 'panel.move' }
  /** The person has taken this site away: the script removes what is its own and ends. */
  | { type: 'page.leave' };

/** What the worker says to the palette's own script, where it is open. */
export type PaletteCommand = { type: 'palette.close' };
