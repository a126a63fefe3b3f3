import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

/** Builds the gallery, serves it, and starts a browser to look at it with. */
export async function serveGallery() {
  // Built once and served as files: a page of modules, each asked for by itself, takes seconds to load.
  const outDir = mkdtempSync(join(tmpdir(), 'waymark-gallery-'));
  const config = {
    configFile: false as const,
    root: import.meta.dirname,
    logLevel: 'error' as const,
    oxc: { jsx: { runtime: 'automatic' as const } },
    build: { outDir, target: 'chrome123', cssTarget: 'chrome123' },
  };
  await build(config);
  const server = await preview({ ...config, preview: { port: 0 } });
  const path = process.env.WAYMARK_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  return {
    browser,
    base: server.resolvedUrls?.local[0] ?? '',
    async stop() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
