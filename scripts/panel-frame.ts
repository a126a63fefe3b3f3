import type { Frame, Page } from '@playwright/test';

/** The panel's frame in a host page. It sits in a closed shadow root, so that no selector of the page finds it.
 *  Throws when no panel has appeared within ten seconds. */
export async function getPanelFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((one) => one.url().endsWith('/panel.html'));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('The panel did not open.');
}
