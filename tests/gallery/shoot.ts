/**
 * Takes a picture of every surface in every state, light and dark, and checks each with axe:
 * `node tests/gallery/shoot.ts [FOLDER] [PART]`, with a part of `surface-state` only those. Ends with 1 where axe finds something.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { dashboardStates } from './dashboard-states.ts';
import { dayStates } from './day-states.ts';
import { firstRunStates } from './first-run-states.ts';
import { formStates } from './form-states.ts';
import { historyStates } from './history-states.ts';
import { issueStates } from './issue-states.ts';
import { messagesOf, provideMessages } from './messages.ts';
import { connectionStates, tabStates } from './other-states.ts';
import { paletteStates } from './palette-states.ts';
import { panelStates } from './panel-states.ts';

const folder = process.argv[2];
const part = process.argv[3] ?? '';
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
const base = server.resolvedUrls?.local[0] ?? '';
const path = process.env.WAYMARK_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });

const surfaces = [
  { surface: 'panel', width: 384, states: Object.keys(panelStates) },
  { surface: 'issues', width: 384, states: Object.keys(issueStates) },
  { surface: 'history', width: 384, states: Object.keys(historyStates) },
  { surface: 'palette', width: 600, states: Object.keys(paletteStates) },
  { surface: 'settings', width: 900, states: Object.keys({ ...connectionStates, ...firstRunStates }) },
  { surface: 'day', width: 384, states: Object.keys(dayStates) },
  { surface: 'side', width: 384, states: ['full', 'no-record'] },
  { surface: 'popup', width: 336, states: Object.keys(tabStates) },
  { surface: 'form', width: 900, states: Object.keys(formStates) },
  { surface: 'dashboard', width: 1280, states: Object.keys(dashboardStates) },
];
/** Those that the browser or the page gives a height. */
const heights: Record<string, number> = { popup: 320, palette: 460 };
const pages = surfaces
  .flatMap(({ states, ...surface }) => states.map((state) => ({ ...surface, state })))
  .filter(({ surface, state }) => `${surface}-${state}`.includes(part));

/** Goes through what is left until nothing is. In the dark only colours are others: names, roles and order are checked in
 *  the light. */
async function look(): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(provideMessages, messagesOf('en'));
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  for (let next = pages.pop(); next; next = pages.pop()) {
    const { surface, width, state } = next;
    await page.setViewportSize({ width, height: heights[surface] ?? 800 });
    await page.goto(`${base}?surface=${surface}&state=${state}`);
    await page.getByRole('main').waitFor();
    // The demo is made when it is asked for.
    if (state in firstRunStates) await page.locator('.demo').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      if (folder)
        await page.screenshot({ path: `${folder}/${surface}-${state}-${colorScheme}.png`, fullPage: true });
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      for (const { id, help, nodes } of violations) {
        console.error(`${surface} ${state} ${colorScheme}: ${id}: ${help} ${nodes[0]?.html ?? ''}`);
        process.exitCode = 1;
      }
    }
  }
}

await Promise.all([look(), look()]);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true, force: true });
