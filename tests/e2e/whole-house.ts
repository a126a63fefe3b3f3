import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Frame, type Locator, type Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from '../../scripts/launch-chromium.ts';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import type { StandInOptions } from '../hosts/hubspot/stand-in-options.ts';

export const portal = '8421337';

/** The built extension in a real Chromium, the real backend, and the stand-in page, wired as a person would. */
export interface House {
  context: BrowserContext;
  extensionId: string;
  server: RunningServer;
  admin<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Everything the backend knows of a deal, as text. */
  knownOf(id: string): Promise<string>;
  stopServer(): Promise<void>;
  /** Starts the backend again, on the same folder and port. */
  startServer(): Promise<void>;
  /** Ends the extension's worker, as the browser may at any moment. */
  killWorker(): Promise<void>;
  openDeal(id: string): Promise<Page>;
}

export interface HouseOptions {
  page: Partial<StandInOptions>;
  /** False leaves the extension as it is after the installation. */
  paired: boolean;
}

export const test = base.extend<{ options: HouseOptions; house: House }>({
  options: [{ page: {}, paired: true }, { option: true }],
  house: async ({ options }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'waymark-house-'));
    let server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
    const browser = await launchChromium({ headless: true });
    const { context, extensionId } = browser;
    await routeHubSpot(context, { portal, ...options.page });
    const { port } = server;
    const house: House = {
      context,
      extensionId,
      get server() {
        return server;
      },
      admin: (method, path, body) => call(server, method, path, body),
      knownOf: async (id) => {
        const key = `hubspot:${portal}:deal:${id}`;
        const request = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [key] } };
        const { records } = await call<{ records: unknown }>(server, 'POST', '/v1/pull', request);
        return JSON.stringify(records);
      },
      stopServer: () => server.close(),
      startServer: async () => {
        server = await startServer({ dataDir, port, host: '127.0.0.1' });
      },
      killWorker: () => killWorker(browser),
      openDeal: async (id) => {
        const page = await context.newPage();
        await page.goto(`https://app.hubspot.com/contacts/${portal}/record/0-3/${id}`);
        return page;
      },
    };
    await house.admin('POST', '/v1/accounts', { host: 'hubspot', account: portal });
    if (options.paired) {
      const person = { name: 'Mara Lindt', access: 'member', person: 'mara-lindt' };
      const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', person);
      await pairExtension(context, extensionId, { server: server.url, code });
    }
    await use(house);
    await browser.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

async function call<T>(server: RunningServer, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function killWorker({ context, extensionId }: LaunchedChromium): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

const day = 86_400_000;

/** What an import would bring of one deal: its stage for so many days, and more of its properties. */
export function imported(id: string, stage: string, days: number, more: Record<string, string> = {}) {
  const since = new Date(Date.now() - days * day - 3_600_000).toISOString();
  const seen = { property: 'stage', value: stage, source: 'import', asOf: since, since };
  const others = Object.entries(more).map(([property, value]) => ({
    property,
    value,
    source: 'import',
    asOf: since,
  }));
  return {
    id: crypto.randomUUID(),
    type: 'record.observed',
    record: { host: 'hubspot', account: portal, object: 'deal', id },
    occurredAt: since,
    playbook: null,
    observations: [seen, ...others],
  };
}

export const line = (page: Page): Locator => page.locator('waymark-line');

/** The facts the line shows, each as a person reads it. */
export function factsOf(page: Page): Promise<string[]> {
  return line(page).evaluate((element) => {
    const facts = element.shadowRoot?.querySelectorAll<HTMLElement>('.facts > *') ?? [];
    return [...facts].map((fact) => fact.textContent ?? '').filter((text) => text !== '');
  });
}

export async function openPanel(page: Page): Promise<Frame> {
  await line(page).getByRole('button', { name: 'Open Waymark panel' }).click();
  return getPanelFrame(page);
}

export const region = (panel: Frame, name: string): Locator =>
  panel.getByRole('region', { name, exact: true });
