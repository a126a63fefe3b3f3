import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { getChromium } from './find-chromium.ts';

/** The folder of the built extension for Chromium. */
export const extensionFolder = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

export interface LaunchedChromium {
  context: BrowserContext;
  /** The extension's id, fixed by the key in its manifest. */
  extensionId: string;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

/** Starts a Chromium with the built extension. Without a display it has to be headless. */
export async function launchChromium(options: {
  headless: boolean;
  extension?: string;
  /** A folder that outlives the browser; a new one that does not when left out. */
  profile?: string;
  /** The browser's own language (`de`), which the extension follows; the machine's when left out. */
  language?: string;
}): Promise<LaunchedChromium> {
  const { headless, extension = extensionFolder, language } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'waymark-chromium-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getChromium(console.log),
    headless,
    // Which of the two is read depends on the system.
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language } }),
    viewport: headless ? { width: 1440, height: 900 } : null,
    args: [
      ...sandbox,
      ...(language === undefined ? [] : [`--lang=${language}`]),
      '--no-first-run',
      '--disable-background-networking',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}
