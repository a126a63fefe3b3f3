import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { getChromium } from '../../../scripts/find-chromium.ts';
import { bundlePage } from '../bundle-page.ts';
import { makePageExtension } from '../make-page-extension.ts';
import type { FuzzHost } from './fuzz-host.ts';

/** What the page part said of a record. */
export interface SaidValue {
  id: string;
  property: string;
  value: string | null;
}

export interface FuzzBench {
  context: BrowserContext;
  /** Whether the extension runs in it. */
  isOn: boolean;
  newPage(): Promise<Page>;
  /** What was said of these records since it was last asked. */
  take(ids: string[]): Promise<SaidValue[]>;
  close(): Promise<void>;
}

interface RecorderScope {
  recorder: {
    said: {
      type: string;
      record?: { id: string } | null;
      observations?: { property: string; value: string | null }[];
    }[];
    portal: string;
  };
}

/** A real Chromium on a stand-in, with the real content script and a recorder behind it, or (off) without both. */
export async function openFuzzBench(host: FuzzHost, isOn: boolean): Promise<FuzzBench> {
  const extension = isOn ? await makePageExtension(host.name) : undefined;
  const profile = await mkdtemp(path.join(tmpdir(), 'waymark-fuzz-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getChromium(console.log),
    headless: true,
    args: [
      '--no-sandbox',
      ...(extension
        ? [`--disable-extensions-except=${extension.folder}`, `--load-extension=${extension.folder}`]
        : []),
    ],
    viewport: { width: 1360, height: 860 },
  });
  await host.route(context);
  const { script } = await bundlePage(fileURLToPath(new URL('./page/main.ts', import.meta.url)), true);
  await context.addInitScript({ content: script });
  const worker = extension && (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  await worker?.evaluate((account) => {
    (globalThis as unknown as RecorderScope).recorder.portal = account;
  }, host.account);
  return {
    context,
    isOn,
    newPage: () => context.newPage(),
    take: async (ids) => (worker ? takeFrom(worker, ids) : []),
    async close() {
      await context.close();
      await extension?.remove();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function takeFrom(worker: Worker, ids: string[]): Promise<SaidValue[]> {
  return worker.evaluate((wanted) => {
    const { recorder } = globalThis as unknown as RecorderScope;
    const taken: SaidValue[] = [];
    recorder.said = recorder.said.filter(({ record, observations = [] }) => {
      if (!record || !wanted.includes(record.id)) return record !== undefined && record !== null;
      for (const { property, value } of observations) taken.push({ id: record.id, property, value });
      return false;
    });
    return taken;
  }, ids);
}
