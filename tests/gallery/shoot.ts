/** Takes a picture of every surface in every state, light and dark: `node tests/gallery/shoot.ts [FOLDER]`. */
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { connectionStates, tabStates } from './other-states.ts';
import { panelStates } from './panel-states.ts';

const folder = process.argv[2] ?? 'screenshots';
const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  server: { port: 0, fs: { strict: false } },
  oxc: { jsx: { runtime: 'automatic' } },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const path = process.env.WAYMARK_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });

const surfaces = [
  { surface: 'panel', width: 384, states: Object.keys(panelStates) },
  { surface: 'settings', width: 900, states: Object.keys(connectionStates) },
  { surface: 'popup', width: 336, states: Object.keys(tabStates) },
];
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, locale: 'en-GB' });
  page.on('pageerror', (error) => console.error(String(error)));
  for (const { surface, width, states } of surfaces) {
    await page.setViewportSize({ width, height: surface === 'popup' ? 320 : 800 });
    for (const state of states) {
      await page.goto(`${base}?surface=${surface}&state=${state}`);
      await page.getByRole('main').waitFor();
      await page.screenshot({ path: `${folder}/${surface}-${state}-${colorScheme}.png`, fullPage: true });
    }
  }
}
await browser.close();
await server.close();
