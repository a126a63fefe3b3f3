import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { extensionFolder } from '../../scripts/launch-chromium.ts';

/** The most that may be loaded before the panel says something (bytes, gzipped). */
export const mostBeforePaint = 120 * 1024;

/** Notes the script files that the extension's frames in a page load from now on. The function it gives answers each
 *  file's size as it is gzipped (bytes), so far. */
export function watchPanelScripts(page: Page): () => Map<string, number> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'chrome-extension:' && pathname.endsWith('.js')) files.add(pathname);
  });
  const sizeOf = (file: string) => gzipSync(readFileSync(join(extensionFolder, file)), { level: 9 }).length;
  return () => new Map([...files].map((file) => [file, sizeOf(file)]));
}
