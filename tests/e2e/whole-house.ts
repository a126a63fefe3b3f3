import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from '../../scripts/launch-chromium.ts';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import type { StandInOptions } from '../hosts/hubspot/stand-in-options.ts';
import { connectExtension } from './connect-extension.ts';
import { type HouseBackend, openBackend, portal } from './house-backend.ts';
import { test as base } from './with-browsers.ts';

/** The built extension in a real Chromium, the real backend, and the stand-in page, wired as a person would. */
export interface House extends HouseBackend {
  context: BrowserContext;
  extensionId: string;
  /** Ends the extension's worker, as the browser may at any moment. */
  killWorker(): Promise<void>;
  openDeal(id: string): Promise<Page>;
  /** Another browser with the extension, not connected; for whoever asks to close. */
  openBrowser(): Promise<LaunchedChromium>;
}

export interface HouseOptions {
  page: Partial<StandInOptions>;
  /** False leaves the extension as it is after the installation. */
  paired: boolean;
  /** The browser's language; the machine's when left out. */
  language?: string;
  /** The test changes the browser itself: it gets one that no other has afterwards. */
  alone?: boolean;
}

export const test = base.extend<{ options: HouseOptions; house: House }>({
  options: [{ page: {}, paired: true }, { option: true }],
  house: async ({ options, browsers }, use) => {
    const { language, alone = language !== undefined } = options;
    const backend = await openBackend();
    const browser = alone
      ? await launchChromium({ headless: true, ...(language === undefined ? {} : { language }) })
      : await browsers.take();
    const { context, extensionId } = browser;
    await routeHubSpot(context, { portal, ...options.page });
    const house: House = {
      ...backend,
      // Another one after each start: asked for, not copied.
      get server() {
        return backend.server;
      },
      context,
      extensionId,
      killWorker: () => killWorker(browser),
      openDeal: async (id) => {
        const page = await context.newPage();
        await page.goto(`https://app.hubspot.com/contacts/${portal}/record/0-3/${id}`);
        return page;
      },
      openBrowser: () => browsers.take(),
    };
    if (options.paired) {
      await connectExtension(browser, { server: house.server.url, code: await house.invite() });
    }
    await use(house);
    await browser.close();
    await backend.close();
  },
});

export { expect } from '@playwright/test';
export { imported, portal } from './house-backend.ts';

/** Ends the worker of a browser's extension, as the browser may at any moment. */
export async function killWorker({ context, extensionId }: LaunchedChromium): Promise<void> {
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
