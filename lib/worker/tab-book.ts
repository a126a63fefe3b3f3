import * as z from 'zod/mini';
import { type PageLocale, pageLocale } from '../records/locale/page-locale.ts';
import { hostIds, recordKey, recordRef } from '../records/record-ref.ts';
import type { Sender, WorkerPorts } from './worker-ports.ts';

/** What a tab shows, and which frames in it may see it. */
const tabEntry = z.object({
  /** The document whose content script speaks for the tab. */
  document: z.string(),
  record: z.nullable(recordRef),
  /** The record within which its address shows that one: the project of a task. */
  inside: z._default(z.nullable(recordRef), null),
  /** The host whose script runs in it; null where a script of before did not say. */
  host: z._default(z.nullable(z.enum(hostIds)), null),
  /** When it began to show this record (ms since 1970). */
  since: z._default(z.number(), 0),
  /** How the keys of the records begin of which the tab shows a list: `host:account:object:`. */
  list: z.nullable(z.string()),
  /** True when the page shows a record of an account that is not the workspace's: only this fact is kept. */
  foreign: z.boolean(),
  /** Why nothing is shown, where the host of the page is off. Nothing else of the page is kept. */
  off: z.nullable(z.enum(['off-here', 'off-by-company'])),
  /** The content script's own order of its messages; an older one changes nothing. */
  at: z.number(),
  /** What the page part could not find on this page, for the popup. */
  missing: z.array(z.string()),
  /** Nonces that a frame may still present, once. */
  nonces: z.array(z.string()),
  /** Frames that did, as `frame id:document`. */
  frames: z.array(z.string()),
  /** How its numbers and dates are written, as far as was seen in this document. */
  locale: z.optional(pageLocale),
});

export type TabEntry = z.infer<typeof tabEntry>;

/**
 * The worker's book of tabs, in session storage. A panel frame may only see and do what the book allows: it has
 * to present a nonce that the content script of the same tab and document registered, once.
 */
export class TabBook {
  readonly #ports: WorkerPorts;

  constructor(ports: WorkerPorts) {
    this.#ports = ports;
  }

  async find(tab: number): Promise<TabEntry | undefined> {
    const parsed = tabEntry.safeParse(await this.#ports.session.get(keyOf(tab)));
    return parsed.success ? parsed.data : undefined;
  }

  /** Notes what the tab shows. A new document starts with no frames and no nonces. */
  async show(
    sender: Sender,
    shown: Pick<TabEntry, 'record' | 'inside' | 'host' | 'foreign' | 'off'>,
    at: number,
  ): Promise<void> {
    const now = this.#ports.clock().getTime();
    await this.#change(sender, (entry) => {
      if (at < entry.at) return;
      // A script asks again whenever something has changed: that is the same visit.
      const isSame = shown.record && entry.record && recordKey(shown.record) === recordKey(entry.record);
      Object.assign(entry, { ...shown, at, list: null, missing: [], since: isSame ? entry.since : now });
    });
  }

  /** Notes that the tab shows a list of an account's records, so that it is told of changes. */
  async showList(sender: Sender, start: string): Promise<void> {
    await this.#change(sender, (entry) => {
      entry.list = start;
    });
  }

  async noteMissing(sender: Sender, probes: string[]): Promise<void> {
    await this.#change(sender, (entry) => {
      entry.missing = probes;
    });
  }

  async noteLocale(sender: Sender, locale: PageLocale): Promise<void> {
    await this.#change(sender, (entry) => {
      entry.locale = locale;
    });
  }

  /** Registers a nonce for one frame of the sender's document. */
  async expectFrame(sender: Sender, nonce: string): Promise<void> {
    await this.#change(sender, (entry) => {
      entry.nonces = [...entry.nonces, nonce].slice(-4);
    });
  }

  /** Admits the frame when the nonce is one that the tab's content script registered and nobody has used. Gives the
   *  tab as it is then, or nothing for a frame that is not admitted. One that is may ask again: the worker may have been
   *  ended before it could answer. */
  async admitFrame(sender: Sender, nonce: string): Promise<TabEntry | undefined> {
    const { tab } = sender;
    if (tab === null) return undefined;
    return this.#ports.exclusively(keyOf(tab), async () => {
      const entry = await this.find(tab);
      if (entry?.frames.includes(frameKey(sender))) return entry;
      if (!entry?.nonces.includes(nonce)) return undefined;
      const nonces = entry.nonces.filter((one) => one !== nonce);
      const frames = [...entry.frames, frameKey(sender)].slice(-8);
      const admitted = { ...entry, nonces, frames };
      await this.#ports.session.set(keyOf(tab), admitted);
      return admitted;
    });
  }

  /** The tab of an admitted frame, or nothing for any other frame. */
  async findAdmitted(sender: Sender): Promise<TabEntry | undefined> {
    const entry = sender.tab === null ? undefined : await this.find(sender.tab);
    return entry?.frames.includes(frameKey(sender)) ? entry : undefined;
  }

  async close(tab: number): Promise<void> {
    await this.#ports.session.remove(keyOf(tab));
  }

  /** The tabs that show a record now. */
  async tabs(): Promise<{ tab: number; entry: TabEntry }[]> {
    const keys = (await this.#ports.session.keys()).filter((key) => key.startsWith('tab:'));
    const found = await Promise.all(
      keys.map(async (key) => {
        const tab = Number(key.slice('tab:'.length));
        const entry = await this.find(tab);
        return entry ? [{ tab, entry }] : [];
      }),
    );
    return found.flat();
  }

  async #change(sender: Sender, change: (entry: TabEntry) => void): Promise<void> {
    const { tab, document } = sender;
    if (tab === null) return;
    await this.#ports.exclusively(keyOf(tab), async () => {
      const before = await this.find(tab);
      const entry = before?.document === document ? before : newEntry(document);
      change(entry);
      await this.#ports.session.set(keyOf(tab), entry);
    });
  }
}

/** What is known of a tab whose document has said nothing yet. */
export function newEntry(document: string): TabEntry {
  return {
    document,
    record: null,
    inside: null,
    host: null,
    since: 0,
    list: null,
    foreign: false,
    off: null,
    at: 0,
    missing: [],
    nonces: [],
    frames: [],
  };
}

function keyOf(tab: number): string {
  return `tab:${tab}`;
}

function frameKey({ frame, document }: Sender): string {
  return `${frame}:${document}`;
}
