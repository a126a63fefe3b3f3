import { test as base } from '@playwright/test';
import { type BrowserPool, createBrowserPool } from './browser-pool.ts';

/** Tests that get the browsers with the extension that their process has. */
export const test = base.extend<object, { browsers: BrowserPool }>({
  browsers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const browsers = createBrowserPool();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
});
