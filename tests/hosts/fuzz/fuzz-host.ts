import type { BrowserContext, Page } from '@playwright/test';
import type { HostAdapter } from '../../../lib/hosts/host-adapter.ts';
import type { Random } from '../../fuzz/random.ts';

export interface FuzzRecord {
  id: string;
  /** What the stand-in shows of it, by our property; null where it shows that there is nothing. */
  texts: Record<string, string | null>;
}

/** A stand-in as the fuzz sees it. */
export interface FuzzHost {
  name: string;
  adapter: HostAdapter;
  /** The account in its addresses. */
  account: string;
  records: FuzzRecord[];
  route(context: BrowserContext): Promise<void>;
  /** The address of a record, with the stand-in in a mood of its own. */
  address(record: FuzzRecord, random: Random): string;
  /** Goes on to another record as the page's own links do. */
  open(page: Page, id: string): Promise<void>;
  /** What the stand-in renders itself into. */
  root: string;
  /** What holds one value and nothing else, beside what the pack's probes point at. */
  anchors: string;
  /** Parts that show other records, beside those that the pack names. */
  foreign: string;
  /** What the host renders as one block. */
  card: string;
  /** Clicks on a control as a person does, where there is one within reach, and says whether the host's own handler heard it. */
  click(page: Page): Promise<'heard' | 'dead' | 'none'>;
}
