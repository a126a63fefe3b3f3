import AxeBuilder from '@axe-core/playwright';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { findCovered } from './covered-controls.ts';
import { deal, expect, test } from './page-extension.ts';

const [first = '', second = ''] = sampleDeals.map(({ id }) => id);
const line = 'waymark-line';

test.beforeEach(({ bench }) => bench.forget());

test('is a named region with a named button, in the flow of the visible tab', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  const region = page.getByRole('region', { name: 'Waymark' });
  await expect(region).toHaveCount(1);
  await expect(region.getByRole('button', { name: 'Open Waymark panel' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(page.locator(`[data-test-id="tab-0-content"] > ${line}:first-child`)).toBeVisible();
  const issues = await new AxeBuilder({ page }).include(line).analyze();
  expect(issues.violations).toEqual([]);
  await page.close();
});

test('stands after a header that is wide enough', async ({ bench }) => {
  const page = await bench.newPage(deal(first, '?header=wide'));
  await expect(page.locator(`[data-card-type="OBJECT_HIGHLIGHT"] + ${line}`)).toBeVisible();
  await page.close();
});

test('moves to the tab of the page that a person opens', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  await expect(page.locator(`[data-test-id="tab-0-content"] > ${line}`)).toBeVisible();
  await page.getByRole('tab', { name: 'Activities' }).click();
  await expect(page.locator(`[data-test-id="tab-1-content"] > ${line}`)).toBeVisible();
  await expect(page.locator(line)).toHaveCount(1);
  await page.close();
});

test('a record whose link is pressed has its line with the page, and a page that is left has none of it', async ({
  bench,
}) => {
  const page = await bench.newPage(deal(first));
  await expect(page.locator(line)).toContainText(`Step for ${first}`);
  const link = page.locator('a.other-record');
  await page.evaluate((href) => {
    const other = Object.assign(document.createElement('a'), {
      className: 'other-record',
      href,
      text: 'Other',
    });
    other.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999';
    other.onclick = (event) => event.preventDefault();
    document.body.append(other);
  }, deal(second));
  await link.click();
  await expect
    .poll(async () => (await bench.said()).filter(({ type }) => type === 'page.approach'))
    .toMatchObject([{ record: { object: 'deal', id: second } }]);
  await expect(page.locator(line)).toContainText(`Step for ${first}`);
  // The answer has to have come back before the page turns.
  await page.waitForTimeout(300);
  const says = (id: string) =>
    page.evaluate((next) => {
      window.__standin.open(next);
      return document.querySelector('waymark-line')?.shadowRoot?.textContent ?? '';
    }, id);
  expect(await says(second)).toContain(`Step for ${second}`);
  // Back again: what this tab was given before stands at once. What the worker has taken back does not.
  await expect(page.locator(line)).toContainText(`Step for ${second}`);
  expect(await says(first)).toContain(`Step for ${first}`);
  await bench.command({ type: 'guidance.changed', key: 'hubspot:1:deal:1' });
  await page.waitForTimeout(100);
  expect(await says(second)).not.toContain('Step for');
  await expect(page.locator(line)).toContainText(`Step for ${second}`);
  await page.close();
});

test('comes back when the host throws it out once', async ({ bench }) => {
  const page = await bench.newPage(deal(first, '?drop=once'));
  await expect(page.locator(line)).toBeVisible();
  await page.waitForTimeout(900);
  await expect(page.locator(line)).toBeVisible();
  await expect(page.locator(line)).toHaveCount(1);
  await page.close();
});

test('gives way to a host that insists, and waits at the edge', async ({ bench }) => {
  test.setTimeout(60_000);
  const page = await bench.newPage(deal(first, '?drop=always'));
  await expect(page.locator(`${line}[data-edge]`)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator(line)).toHaveCount(1);
  await page.evaluate((id) => {
    window.__standin.set({ drop: 'never' });
    window.__standin.open(id);
  }, second);
  await expect(page.locator(`[data-test-id="tab-0-content"] > ${line}`)).toBeVisible();
  await page.close();
});

test('without any known place there is an edge tab, and a report of what is missing', async ({ bench }) => {
  test.setTimeout(60_000);
  const page = await bench.newPage(deal(first, '?anchors=false'));
  await expect(page.locator(`${line}[data-edge]`)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Open Waymark panel' })).toBeVisible();
  const missing = (await bench.said()).filter((one) => one.type === 'page.missing');
  expect(missing).toHaveLength(1);
  expect(missing[0]?.probes).toContain('tab');
  await page.close();
});

test('the edge tab dodges what the page puts there, and stays where a person moves it', async ({ bench }) => {
  test.setTimeout(90_000);
  const page = await bench.newPage(deal(first, '?anchors=false'));
  const tab = page.locator(`${line}[data-edge=end]`);
  await expect(tab).toBeVisible({ timeout: 20_000 });
  expect((await findCovered(page)).covered).toEqual([]);
  const before = await tab.boundingBox();
  // A chat button right there, and a column of buttons along most of the edge.
  await page.evaluate((top) => {
    const dock = document.createElement('div');
    dock.style.cssText = `position:fixed;right:0;top:${top - 60}px;height:200px;width:60px;background:#ddd`;
    dock.innerHTML = '<button style="position:absolute;inset:40px 0">Chat</button>';
    document.body.append(dock);
  }, before?.y ?? 0);
  await expect.poll(async () => (await findCovered(page)).covered, { timeout: 10_000 }).toEqual([]);
  await expect(tab).toBeVisible();
  const after = await tab.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeGreaterThan(40);
  // Out of the way while the page is scrolled, and back afterwards.
  await page.evaluate(() => document.dispatchEvent(new Event('scroll')));
  await expect(page.locator(`${line}[data-away]`)).toHaveCount(1);
  await expect(tab).toBeVisible();
  // Dragged to the other edge, where nothing stands any more: no click, and remembered.
  await page.addStyleTag({ content: 'nav{display:none!important}' });
  await bench.forget();
  const box = await tab.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(400, 300, { steps: 5 });
  await page.mouse.move(30, 620, { steps: 5 });
  await page.mouse.up();
  const left = page.locator(`${line}[data-edge=start]`);
  await expect(left).toBeVisible();
  expect((await left.boundingBox())?.x).toBe(0);
  await expect(page.getByRole('button', { name: 'Open Waymark panel' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect
    .poll(async () => (await bench.said()).filter(({ type }) => type === 'page.edge').length)
    .toBe(1);
  await page.getByRole('button', { name: 'Open Waymark panel' }).focus();
  const dragged = await left.boundingBox();
  await page.keyboard.press('ArrowUp');
  expect((await left.boundingBox())?.y).toBeLessThan(dragged?.y ?? 0);
  expect((await findCovered(page)).covered).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('edge.png') });
  await page.close();
});

test('where no place at the edges is free, the tab stays away', async ({ bench }) => {
  test.setTimeout(60_000);
  const page = await bench.newPage(deal(first, '?anchors=false'));
  await page.evaluate(() => {
    for (const side of ['left', 'right']) {
      const dock = document.createElement('div');
      dock.style.cssText = `position:fixed;z-index:9;${side}:0;top:0;height:100%;width:60px`;
      document.body.append(dock);
    }
  });
  await expect(page.locator(`${line}[data-away]`)).toHaveCount(1, { timeout: 20_000 });
  await expect(page.locator(line)).toBeHidden();
  await page.close();
});

test('lines left by another copy of the script are removed', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  await expect(page.locator(line)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('#crm')?.append(document.createElement('waymark-line')));
  await page.evaluate((id) => window.__standin.open(id), second);
  await expect(page.locator(`${line} .step`)).toHaveText(`Step for ${second}`);
  await page.evaluate(() => window.__standin.remount());
  await expect(page.locator(line)).toHaveCount(1);
  await page.close();
});

test('stays one row without overflow from 260 px to 1200 px', async ({ bench }) => {
  const page = await bench.newPage(deal(first, '?hostile=true'));
  await expect(page.locator(line)).toBeVisible();
  for (const width of [260, 300, 340, 380, 440, 520, 640, 800, 1200]) {
    const measured = await page.evaluate((px) => {
      const host = document.querySelector<HTMLElement>('waymark-line');
      host?.parentElement?.style.setProperty('width', `${px}px`);
      const row = host?.shadowRoot?.querySelector('.row');
      const box = row?.getBoundingClientRect();
      const inside = [...(row?.querySelectorAll('.facts > *, button') ?? [])].filter(
        (one) => one.getClientRects().length > 0,
      );
      const out = inside.filter((one) => {
        const part = one.getBoundingClientRect();
        return !box || part.right > box.right + 0.5 || part.left < box.left - 0.5 || part.height > 28;
      });
      const chips = inside.filter((one) => one.matches('.flag'));
      return {
        width: Math.round(box?.width ?? 0),
        height: box?.height,
        out: out.map((one) => one.className),
        words: chips.map((one) => (one.querySelector('b')?.getBoundingClientRect().width ?? 0) > 20),
        color: row ? getComputedStyle(row).color : '',
      };
    }, width);
    expect(measured).toEqual({ width, height: 36, out: [], words: [true], color: 'rgb(28, 32, 36)' });
  }
  await page.close();
});

test('follows a dark page, and reads from right to left', async ({ bench }) => {
  const page = await bench.newPage(deal(first, '?theme=dark&direction=rtl'));
  await expect(page.locator(`${line}[data-dark]`)).toBeVisible();
  const [mark, button] = await page.evaluate(() => {
    const root = document.querySelector('waymark-line')?.shadowRoot;
    return ['.mark', 'button'].map((part) => root?.querySelector(part)?.getBoundingClientRect().left ?? 0);
  });
  expect(mark).toBeGreaterThan(button ?? 0);
  expect((await new AxeBuilder({ page }).include(line).analyze()).violations).toEqual([]);
  await page.close();
});

test('keys pressed in it do not reach the page', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  await page.evaluate(() => {
    Object.assign(window, { __keys: [] });
    addEventListener('keydown', (event) =>
      (window as unknown as { __keys: string[] }).__keys.push(event.key),
    );
  });
  await page.getByRole('button', { name: 'Open Waymark panel' }).focus();
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => (window as unknown as { __keys: string[] }).__keys)).toEqual([]);
  await page.close();
});

test('says changes politely, but not the first display', async ({ bench }) => {
  const page = await bench.newPage(deal(first));
  const live = page.locator(`${line} [aria-live]`);
  await expect(page.locator(`${line} .step`)).toHaveText(`Step for ${first}`);
  await expect(live).toHaveText('');
  await bench.set({ summary: 'Now overdue.' });
  await bench.command({ type: 'guidance.changed', key: null });
  await expect(live).toHaveText('Now overdue.');
  await bench.set({ summary: undefined as unknown as string });
  await page.close();
});

test('a worker that does not answer leaves the page alone', async ({ bench }) => {
  await bench.set({ silent: true });
  const page = await bench.newPage(deal(first));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.waitForTimeout(1000);
  await expect(page.locator(line)).toHaveCount(0);
  await bench.set({ silent: false });
  await expect(page.locator(line)).toHaveCount(1);
  expect(errors).toEqual([]);
  await page.close();
});
