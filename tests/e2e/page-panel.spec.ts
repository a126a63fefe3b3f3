import type { Page } from '@playwright/test';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { deal, expect, openBench, test } from './page-extension.ts';

const [first = '', second = ''] = sampleDeals.map(({ id }) => id);
const panel = (page: Page) => page.frames().find((frame) => frame.url().endsWith('/panel.html'));
const margin = (page: Page) => page.evaluate(() => document.documentElement.getAttribute('style'));

test.beforeEach(({ bench }) => bench.forget());

test('opens beside the page by the button, is introduced, and gives everything back', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  await page.evaluate(() => document.documentElement.style.setProperty('margin-inline-end', '3px'));
  expect(panel(page)).toBeUndefined();
  const button = page.getByRole('button', { name: 'Open Waymark panel' });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  expect(panel(page)?.url()).not.toContain('?');
  expect(await page.evaluate(() => document.querySelector('waymark-panel')?.shadowRoot)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('waymark-panel');
  const [box, pane] = [
    await page.locator('waymark-panel').boundingBox(),
    await page.locator('[data-test-id="records-right-sidebar"]').boundingBox(),
  ];
  expect(box?.width).toBe(384);
  expect((pane?.x ?? 0) + (pane?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0);
  await bench.command({ type: 'panel.close' });
  await expect(page.locator('waymark-panel')).toHaveCount(0);
  expect(await margin(page)).toBe('margin-inline-end: 3px;');
  await expect(button).toBeFocused();
  await page.close();
});

test('stays open from deal to deal, the command toggles it, and nothing opens by itself', async ({
  bench,
}) => {
  const page = await bench.newPage(deal(first));
  await expect(page.locator('waymark-line')).toBeVisible();
  await expect(page.locator('waymark-panel')).toHaveCount(0);
  await bench.command({ type: 'panel.toggle' });
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  await page.evaluate((id) => window.__standin.open(id), second);
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${second}`);
  await expect(page.locator('waymark-panel')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Open Waymark panel' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await bench.command({ type: 'panel.toggle' });
  await expect(page.locator('waymark-panel')).toHaveCount(0);
  expect(await margin(page)).toBeNull();
  await page.close();
});

test('is drawn unseen while the pointer comes near, and takes neither room nor focus until it is pressed', async ({
  bench,
}) => {
  const page = await bench.newPage(deal(first));
  const button = page.getByRole('button', { name: 'Open Waymark panel' });
  await button.hover();
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  const prepared = panel(page);
  await expect(page.locator('waymark-panel')).toBeHidden();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(await margin(page)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await button.click();
  await expect(page.locator('waymark-panel')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('waymark-panel');
  expect(panel(page)).toBe(prepared);
  await bench.command({ type: 'panel.close' });
  await expect(page.locator('waymark-panel')).toHaveCount(0);
  await page.close();
});

test('lies over a small page and never takes all of it', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  await page.setViewportSize({ width: 400, height: 700 });
  await bench.command({ type: 'panel.toggle' });
  await expect(page.locator('waymark-panel')).toBeVisible();
  expect((await page.locator('waymark-panel').boundingBox())?.width).toBeLessThanOrEqual(368);
  expect(await margin(page)).toBeNull();
  await page.setViewportSize({ width: 1200, height: 700 });
  await expect.poll(() => margin(page)).toContain('384px');
  await page.close();
});

test('a part that the page keeps fixed to its window is not left under it: it lies over the page then, and can be moved', async ({
  bench,
}) => {
  const page = await bench.newPage(deal(first));
  const left = async () => (await page.locator('waymark-panel').boundingBox())?.x;
  const told = () =>
    panel(page)?.evaluate(
      () => (globalThis as unknown as { told?: { waymarkMoves?: boolean } }).told?.waymarkMoves,
    );
  await bench.command({ type: 'panel.toggle' });
  await expect.poll(told).toBe(false);
  await page.waitForTimeout(800);
  expect(await margin(page)).toContain('margin-inline-end: 384px');
  await bench.command({ type: 'panel.close' });
  await page.evaluate(() => {
    const bar = document.createElement('header');
    bar.style.cssText = 'position:fixed;inset:0 0 auto;height:60px';
    document.body.append(bar);
  });
  await bench.command({ type: 'panel.toggle' });
  await expect.poll(() => margin(page)).toBeNull();
  await expect.poll(told).toBe(true);
  await bench.command({ type: 'panel.move' });
  await expect.poll(left).toBe(0);
  await expect.poll(() => margin(page)).toBeNull();
  expect((await bench.said()).filter(({ type }) => type === 'page.side')).toMatchObject([{ side: 'start' }]);
  // Where it was left it is opened again.
  await bench.command({ type: 'panel.close' });
  await bench.command({ type: 'panel.toggle' });
  expect(await left()).toBe(0);
  await bench.command({ type: 'panel.move' });
  await expect.poll(left).toBe(1360 - 384);
  await bench.command({ type: 'panel.close' });
  expect(await margin(page)).toBeNull();
  await page.close();
});

test('the nonce is different for each document, and a reload of the frame is introduced again', async ({
  bench,
}) => {
  const page = await bench.newPage(deal(first));
  await bench.command({ type: 'panel.toggle' });
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  await panel(page)?.evaluate(() => location.reload());
  await expect
    .poll(async () => (await bench.said()).filter((one) => one.type === 'page.frame').length)
    .toBe(2);
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  const nonces = (await bench.said()).flatMap((one) =>
    'nonce' in one && one.type === 'page.frame' ? [one.nonce] : [],
  );
  expect(new Set(nonces).size).toBe(2);
  await page.close();
});

test('after the extension has gone the page is as it was', async () => {
  const bench = await openBench();
  const page = await bench.newPage(deal(first));
  await bench.command({ type: 'panel.toggle' });
  await expect.poll(() => panel(page)?.locator('output').textContent()).toBe('known');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await bench.worker
    .evaluate(() => {
      const scope = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      scope.chrome.runtime.reload();
    })
    .catch(() => {});
  await page.bringToFront();
  await expect(page.locator('waymark-line, waymark-panel')).toHaveCount(0, { timeout: 15_000 });
  expect(await margin(page)).toBeNull();
  await page.evaluate((id) => window.__standin.open(id), second);
  await page.waitForTimeout(300);
  expect(errors).toEqual([]);
  await bench.close();
});
