import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Route } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from '../../scripts/launch-chromium.ts';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { startServer } from '../../server/start-server.ts';
import { seededRandom } from '../server/seeded-random.ts';

/**
 * `node tests/soak/browser-refresh-kills.ts [SEED] [KILLS]`: ends the built extension's real worker in a real Chromium
 * inside its token refresh, 30 times unless told: before the request leaves, after the backend has answered and before
 * the answer arrives, and some milliseconds after it has. Afterwards the browser has to be signed in. Needs `npm run build`.
 */
const [seed = 1, wanted = 30] = process.argv.slice(2).map(Number);
const random = seededRandom(seed);
const quarter = 16 * 60_000;
const moments = ['before the request', 'before the answer', 'after the answer'] as const;

const dataDir = await mkdtemp(join(tmpdir(), 'waymark-browser-kills-'));
let passed = 0;
const server = await startServer({
  dataDir,
  port: 0,
  host: '127.0.0.1',
  clock: () => new Date(Date.now() + passed),
  // A quarter of an hour passes here in a second.
  rates: { exchange: { points: 1_000_000, seconds: 1 } },
});
const browser = await launchChromium({ headless: true });
try {
  const code = server.firstInvite ?? '';
  await pairExtension(browser.context, browser.extensionId, { server: server.url, code });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);

  const kills = new Map<string, number>();
  let moment: (typeof moments)[number] | null = null;
  let tellKilled = () => {};
  await browser.context.route('**/v1/token/refresh', async (route: Route) => {
    const now = moment;
    if (now === null) return route.continue();
    moment = null;
    if (now !== 'before the request') {
      const response = await route.fetch();
      if (now === 'after the answer') {
        await route.fulfill({ response });
        await pause(random() * 12);
      }
    }
    await killWorker(browser);
    kills.set(now, (kills.get(now) ?? 0) + 1);
    if (now !== 'after the answer') await route.abort().catch(() => undefined);
    tellKilled();
  });

  let signedIn = 0;
  const lost: string[] = [];
  for (let n = 0; n < wanted; n += 1) {
    passed += quarter;
    moment = moments[Math.floor(random() * moments.length)] ?? 'before the answer';
    const killed = new Promise<void>((resolve) => {
      tellKilled = resolve;
    });
    // The worker's answer never comes.
    syncNow(page).catch(() => undefined);
    await killed;
    const state = await syncNow(page);
    if (state === 'ok') signedIn += 1;
    else lost.push(`after kill ${n + 1}: ${state}`);
  }
  console.log(`browser-refresh-kills, seed ${seed}: the extension's worker was ended in Chromium`);
  for (const [name, n] of kills) console.log(`  ${String(n).padStart(5)}  ${name}`);
  console.log(`${signedIn} times it was signed in afterwards, ${lost.length} times not`);
  for (const what of lost) console.log(`  ${what}`);
  if (lost.length > 0 || signedIn !== wanted) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
}

/** Says "Sync now" to the worker, which the browser starts for it, and gives the state of the link. */
function syncNow(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ sync: { state: string } }> } };
    };
    return (await chrome.runtime.sendMessage({ type: 'sync.now' })).sync.state;
  });
}

async function killWorker({ context, extensionId }: LaunchedChromium): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This Playwright gives no browser for a persistent context.');
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.includes(extensionId))
      await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}
