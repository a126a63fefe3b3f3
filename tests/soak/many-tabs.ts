// Many tabs of one host in one browser: `npm run soak many-tabs -- [TABS] [SECONDS]`. Prints how many workers there are,
// what the tabs hold and do while they are hidden, and the same of a browser without the extension.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { startServer } from '../../server/start-server.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';

const portal = '8421337';
const tabs = Number(process.argv[2] ?? 50);
const seconds = Number(process.argv[3] ?? 60);

interface Held {
  heap: number;
  script: number;
  nodes: number;
}

async function read(session: CDPSession): Promise<Held> {
  const { metrics } = await session.send('Performance.getMetrics');
  const get = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: get('JSHeapUsedSize') / 1024, script: get('ScriptDuration') * 1000, nodes: get('Nodes') };
}

/** Opens the tabs, hides them behind another one and says what each holds, and what it does in the time. */
async function measure(context: BrowserContext): Promise<void> {
  const opened: { page: Page; session: CDPSession }[] = [];
  for (let index = 0; index < tabs; index += 1) {
    const page = await context.newPage();
    const id = sampleDeals[index % sampleDeals.length]?.id ?? '';
    await page.goto(`https://app.hubspot.com/contacts/${portal}/record/0-3/${id}`);
    const session = await context.newCDPSession(page);
    // Otherwise the browser tells every tab that it is the one in front.
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await session.send('Performance.enable');
    opened.push({ page, session });
  }
  const front = await context.newPage();
  await front.bringToFront();
  await front.waitForTimeout(15_000);
  const states = await Promise.all(opened.map(({ page }) => page.evaluate(() => document.visibilityState)));
  const before = await Promise.all(opened.map(({ session }) => read(session)));
  await front.waitForTimeout(seconds * 1000);
  const after = await Promise.all(opened.map(({ session }) => read(session)));
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const busy = after.map(({ script }, index) => script - (before[index]?.script ?? 0));
  console.log(`  hidden: ${states.filter((state) => state === 'hidden').length} of ${tabs}`);
  console.log(
    `  script in ${seconds} s: median ${middle(busy).toFixed(2)} ms, most ${Math.max(...busy).toFixed(2)} ms`,
  );
  console.log(`  heap for each tab: ${middle(after.map(({ heap }) => heap)).toFixed(0)} KB`);
  console.log(`  document nodes for each tab: ${middle(after.map(({ nodes }) => nodes))}`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-tabs-'));
const profile = mkdtempSync(join(tmpdir(), 'waymark-plain-'));
const server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
const browser = await launchChromium({ headless: true });
await routeHubSpot(browser.context, { portal });
const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
const body = JSON.stringify({ host: 'hubspot', account: portal });
await fetch(`${server.url}/v1/accounts`, { method: 'POST', headers, body });
await pairExtension(browser.context, browser.extensionId, {
  server: server.url,
  code: server.firstInvite ?? '',
});
console.log(`${tabs} tabs with the extension`);
await measure(browser.context);
console.log(`  workers of the extension: ${browser.context.serviceWorkers().length}`);
await browser.close();
await server.close();

const plain = await chromium.launchPersistentContext(profile, {
  executablePath: getChromium(console.log),
  headless: true,
  args: ['--no-sandbox'],
});
await routeHubSpot(plain, { portal });
console.log(`${tabs} tabs without it`);
await measure(plain);
await plain.close();
for (const folder of [dataDir, profile]) rmSync(folder, { recursive: true, force: true });
