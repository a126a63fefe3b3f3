/**
 * Takes a picture of every surface in every state, light and dark, and checks each with axe:
 * `node tests/gallery/shoot.ts [FOLDER]`. Ends with 1 where axe finds something.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { dashboardStates } from './dashboard-states.ts';
import { formStates } from './form-states.ts';
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
  { surface: 'form', width: 900, states: Object.keys(formStates) },
  { surface: 'dashboard', width: 1280, states: Object.keys(dashboardStates) },
];
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ colorScheme, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  for (const { surface, width, states } of surfaces) {
    await page.setViewportSize({ width, height: surface === 'popup' ? 320 : 800 });
    for (const state of states) {
      await page.goto(`${base}?surface=${surface}&state=${state}`);
      await page.getByRole('main').waitFor();
      await page.screenshot({ path: `${folder}/${surface}-${state}-${colorScheme}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, help, nodes } of violations) {
        console.error(`${surface} ${state} ${colorScheme}: ${id}: ${help} ${nodes[0]?.html ?? ''}`);
        process.exitCode = 1;
      }
    }
  }
}
await browser.close();
await server.close();
