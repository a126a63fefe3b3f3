import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { makePageExtension } from '../hosts/make-page-extension.ts';

export interface Said {
  type: string;
  at: number;
  record?: { account: string; object: string; id: string } | null;
  observations?: {
    property: string;
    value: string | null;
    changed?: boolean;
    since?: string;
    asOf: string;
  }[];
  probes?: string[];
  /** The rows of a list that were asked for. */
  records?: { object: string; id: string }[];
}

interface Answers {
  silent: boolean;
  summary: string;
  /** The account that is the workspace's. */
  portal: string;
  /** What the playbook wants read beyond what every record has: our name and the host's. */
  read: { property: string; name: string }[];
  /** Accounts by record id, for records whose address names none. */
  known: Record<string, string>;
  /** Every n-th record of a list is marked, by its id; 0: none. */
  marked: number;
  /** Marks of further list rows, by record id. */
  marks: Record<string, { state: string; text: string; detail: string }>;
  lists: ListRequests;
}

/** How many requests for a list's marks are under way, and how many were at most. */
interface ListRequests {
  now: number;
  most: number;
}

export interface PageBench {
  context: BrowserContext;
  worker: Worker;
  /** Everything the page part has said since the last call of `forget`. */
  said(): Promise<Said[]>;
  forget(): Promise<void>;
  /** Changes how the worker answers. */
  set(part: Partial<Answers>): Promise<unknown>;
  lists(): Promise<ListRequests>;
  /** Says something to the page part as the worker does. */
  command(command: { type: string; key?: string | null }): Promise<void>;
  newPage(address: string): Promise<Page>;
}

export const portal = '8421337';
export const deal = (id: string, query = '') =>
  `https://app.hubspot.com/contacts/${portal}/record/0-3/${id}${query}`;

interface RecorderScope {
  recorder: { said: Said[]; portal: string; silent: boolean; summary?: string; lists: ListRequests };
  chrome: {
    tabs: {
      query(q: object): Promise<{ id: number }[]>;
      sendMessage(id: number, m: object): Promise<unknown>;
    };
  };
}

/** A real Chromium with the real content script of a host, on the host's stand-in, with a recording worker behind it. */
export async function openBench(
  host = 'hubspot',
  route: (context: BrowserContext) => Promise<void> = routeHubSpot,
): Promise<PageBench & { close(): Promise<void> }> {
  const extension = await makePageExtension(host);
  const profile = await mkdtemp(path.join(tmpdir(), 'waymark-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getChromium(console.log),
    headless: true,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension.folder}`,
      `--load-extension=${extension.folder}`,
    ],
    viewport: { width: 1360, height: 860 },
  });
  await route(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    worker,
    said: () => worker.evaluate(() => (globalThis as unknown as RecorderScope).recorder.said),
    forget: () =>
      worker.evaluate(() => {
        (globalThis as unknown as RecorderScope).recorder.said = [];
      }),
    set: (part) =>
      worker.evaluate((it) => Object.assign((globalThis as unknown as RecorderScope).recorder, it), part),
    lists: () => worker.evaluate(() => (globalThis as unknown as RecorderScope).recorder.lists),
    command: (command) =>
      worker.evaluate(async (message) => {
        const { chrome } = globalThis as unknown as RecorderScope;
        for (const tab of await chrome.tabs.query({})) {
          await chrome.tabs.sendMessage(tab.id, message).catch(() => {});
        }
      }, command),
    async newPage(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      await context.close();
      await extension.remove();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** One bench for all tests of a process; a test that breaks it opens its own. */
export const test = base.extend<object, { bench: PageBench }>({
  bench: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const bench = await openBench();
      await use(bench);
      await bench.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
