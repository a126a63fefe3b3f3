import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { extensionFolder, type LaunchedChromium } from '../../scripts/launch-chromium.ts';

/** Browsers that tests use one after the other: to start one takes as long as many a test. */
export interface BrowserPool {
  /**
   * A browser in which the built extension was installed just now and nothing is kept. Its `close` removes the
   * extension with all that it kept, and all that pages did; the next one may get it then.
   */
  take(): Promise<LaunchedChromium>;
  /** Ends all of them. */
  close(): Promise<void>;
}

interface PooledBrowser {
  context: BrowserContext;
  /** A session with the browser itself. */
  session: CDPSession;
  profile: string;
}

export function createBrowserPool(): BrowserPool {
  const all: PooledBrowser[] = [];
  const idle: PooledBrowser[] = [];
  const start = async () => {
    const started = await startBrowser();
    all.push(started);
    return started;
  };
  return {
    take: async () => {
      const browser = idle.pop() ?? (await start());
      const extensionId = await install(browser);
      const close = async () => {
        await clear(browser, extensionId);
        idle.push(browser);
      };
      return { context: browser.context, extensionId, close };
    },
    close: async () => {
      for (const { context, profile } of all) {
        await context.close();
        await rm(profile, { recursive: true, force: true });
      }
    },
  };
}

async function startBrowser(): Promise<PooledBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'waymark-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getChromium(console.log),
    headless: true,
    viewport: { width: 1440, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      // By which an extension is installed and removed while the browser runs.
      '--enable-unsafe-extension-debugging',
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  return { context, session: await browser.newBrowserCDPSession(), profile };
}

/** Installs the extension as a person does for the first time; returns its id when its worker runs. */
async function install({ context, session }: PooledBrowser): Promise<string> {
  const worker = context.waitForEvent('serviceworker');
  const { id } = await session.send('Extensions.loadUnpacked', { path: extensionFolder });
  await worker;
  return id;
}

async function clear({ context, session }: PooledBrowser, extensionId: string): Promise<void> {
  const pages = context.pages();
  // The browser would end with its last page.
  const blank = await context.newPage();
  for (const page of pages) await page.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  context.setDefaultTimeout(0);
  await session.send('Extensions.uninstall', { id: extensionId });
  const own = await context.newCDPSession(blank);
  await own.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  await own.detach();
  await context.clearCookies();
  await context.clearPermissions();
}
