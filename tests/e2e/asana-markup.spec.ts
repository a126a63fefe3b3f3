import { chromium, expect, test } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { knownClasses, knownPaths, ownClasses } from '../hosts/asana/known-markup.ts';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { manyTasks } from '../hosts/asana/sample-tasks.ts';
import type { AsanaOptions } from '../hosts/asana/stand-in-options.ts';

// The stand-in alone, without the extension: is it built like the pages that public code has seen?
test('has the structure of the public captures, and no class names that nobody has seen', async () => {
  const browser = await chromium.launch({ executablePath: getChromium(console.log), args: ['--no-sandbox'] });
  const context = await browser.newContext();
  await routeAsana(context);
  const page = await context.newPage();
  await page.goto('https://app.asana.com/1/1205343526438001/search?q=offer&pane=old');
  const seen = new Set<string>();
  const found = new Set<string>();
  const paths = Object.values(knownPaths).flat();
  const look = async () => {
    const here = await page.evaluate((selectors) => {
      const names = [...document.querySelectorAll('body,body *')].flatMap((one) => [...one.classList]);
      return { names, found: selectors.filter((selector) => document.querySelector(selector)) };
    }, paths);
    for (const name of here.names) seen.add(name);
    for (const path of here.found) found.add(path);
  };
  const [full, , , , unassigned] = await page.evaluate(() =>
    window.__asana.options().tasks.map(({ id }) => id),
  );
  const set = (options: Partial<AsanaOptions>) => page.evaluate((it) => window.__asana.set(it), options);
  for (const kind of ['search', 'home', 'inbox', 'my-tasks', 'list', 'board'] as const) {
    await page.evaluate((it) => window.__asana.show(it), kind);
    await look();
    for (const id of [full, unassigned]) {
      await page.evaluate((it) => window.__asana.open(it ?? null), id);
      await expect(page.locator('.TaskPane:visible')).toHaveAttribute('data-task-id', id ?? '');
      await look();
    }
  }
  await page.evaluate(() => window.__asana.update('1205359926801974', { due: '' }));
  await set({ theme: 'dark', header: 'old', pane: 'new' });
  await page.evaluate(() => window.__asana.show('list'));
  await look();
  await page.evaluate(() => window.__asana.open('1205359926801974'));
  await look();
  expect(paths.filter((path) => !found.has(path))).toEqual([]);
  const known = new Set([...Object.values(knownClasses), ownClasses].join(' ').split(/\s+/));
  expect([...seen].filter((name) => !known.has(name))).toEqual([]);
  // Five thousand rows, of which those in sight are drawn, in nodes that are used again.
  await set({ tasks: manyTasks(5000) });
  await page.evaluate(() => window.__asana.show('list'));
  const rows = page.locator('.SpreadsheetTaskRow');
  const first = await rows.first().elementHandle();
  await page.locator('.SpreadsheetGridScroller-verticalScroller').evaluate((one) => one.scrollBy(0, 100_000));
  await expect(page.locator('textarea[id$="_1206000000045934"]')).toHaveCount(1);
  expect(await rows.count()).toBeLessThan(40);
  expect(await first?.evaluate((one) => one.isConnected)).toBe(true);
  await browser.close();
});
