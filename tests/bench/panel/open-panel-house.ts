import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { pairExtension } from '../../../scripts/pair-extension.ts';
import { startServer } from '../../../server/start-server.ts';
import { routeHubSpot } from '../../hosts/hubspot/route-hubspot.ts';

const account = '8421337';

export interface PanelHouse {
  browser: LaunchedChromium;
  /** Asks the backend as its administrator. Throws with the backend's words where it refuses. */
  admin<T>(path: string, body: unknown): Promise<T>;
  openDeal(id: string): Promise<Page>;
  /** From now on the backend is away. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** The built extension in a real Chromium, paired with a real backend as a member, on HubSpot's stand-in. */
export async function openPanelHouse(): Promise<PanelHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-panel-bench-'));
  const server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium({ headless: true });
  await routeHubSpot(browser.context, { portal: account });
  const admin = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  await admin('/v1/accounts', { host: 'hubspot', account });
  const person = { name: 'Mara Lindt', access: 'member', person: 'mara-lindt' };
  const { code } = await admin<{ code: string }>('/v1/invites', person);
  await pairExtension(browser.context, browser.extensionId, { server: server.url, code });
  return {
    browser,
    admin,
    openDeal: async (id) => {
      const page = await browser.context.newPage();
      await page.goto(`https://app.hubspot.com/contacts/${account}/record/0-3/${id}`);
      return page;
    },
    stopServer: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
