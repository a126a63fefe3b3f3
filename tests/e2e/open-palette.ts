import type { Frame, Page } from '@playwright/test';
import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';
import { expect } from './whole-house.ts';

/** Asks for the palette in the tab in front, as the toolbar's popup does: no test can press a browser's own chord. */
export async function askForPalette(
  { context, extensionId }: Pick<LaunchedChromium, 'context' | 'extensionId'>,
  page: Page,
): Promise<void> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.bringToFront();
  await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number }[]> };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.runtime.sendMessage({ type: 'tab.openPalette', tab: front?.id });
  });
  await popup.close();
  await page.bringToFront();
}

/** The palette's frame on a host's page, once it is there. */
export async function paletteOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/palette.html'))).toBe(true);
  const frame = page.frames().find((each) => each.url().endsWith('/palette.html'));
  if (!frame) throw new Error('The palette did not open.');
  return frame;
}
