import type { Page } from '@playwright/test';
import type { StandInObject } from '../hosts/hubspot/record-types.ts';
import { expect, type PageBench, portal, type Said, test } from './page-extension.ts';

/** Every third record is marked, by its id. */
const marked = 3;
const home = 'https://app.hubspot.com';

interface ListKind {
  name: string;
  path: string;
  object: StandInObject;
  /** What scrolls. */
  scroller: string;
  item: string;
  /** The attribute with the record's id at its end. */
  key: string;
}

const lists: ListKind[] = [
  {
    name: 'board',
    path: `/contacts/${portal}/objects/0-3/views/all/board`,
    object: 'deal',
    scroller: '[data-test-id="cdb-column"] [class*="Scroll__"]',
    item: '[data-test-id="cdb-column-item"]',
    key: 'data-selenium-id',
  },
  {
    name: 'table',
    path: `/contacts/${portal}/objects/0-5/views/all/list`,
    object: 'ticket',
    scroller: '[data-test-id="fdt-scroll-window"]',
    item: 'tr[data-test-id^="row-"]',
    key: 'data-test-id',
  },
  {
    name: 'workspace',
    path: `/prospecting/${portal}/companies`,
    object: 'company',
    scroller: '[class*="Scroll__"]',
    item: '[data-test-id="crm-table-row"]',
    key: 'data-test-object-id',
  },
];

const asked = (said: Said[]) => said.filter(({ type }) => type === 'page.list');

/** Looks at every frame of the page: no mark may name another record than its row's, no row may have two. */
async function watchFrames(page: Page, { item, key }: ListKind): Promise<void> {
  await page.evaluate(
    ([items, attribute]) => {
      const seen = { frames: 0, bad: [] as string[] };
      Object.assign(window, { __marks: seen });
      const check = () => {
        seen.frames += 1;
        for (const row of document.querySelectorAll(items)) {
          const own = [...row.querySelectorAll('waymark-mark')].map(
            (mark) => mark.shadowRoot?.textContent ?? '',
          );
          const id = /\d+$/.exec(row.getAttribute(attribute) ?? '')?.[0] ?? '';
          if (own.length > 1 || own.some((text) => !text.endsWith(`Stalled ${id}`)))
            seen.bad.push(`${id}: ${own}`);
        }
        requestAnimationFrame(check);
      };
      check();
    },
    [item, key] as const,
  );
}

const framesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { __marks: { frames: number; bad: string[] } }).__marks);

/** Which of the rows in the document bear a mark, and which should. */
function compare(page: Page, { item, key }: ListKind): Promise<{ has: string[]; should: string[] }> {
  return page.evaluate(
    ([items, attribute, every]) => {
      const rows = [...document.querySelectorAll(items)].map((row) => ({
        id: /\d+$/.exec(row.getAttribute(attribute) ?? '')?.[0] ?? '',
        isMarked: row.querySelector('waymark-mark') !== null,
      }));
      return {
        has: rows.filter(({ isMarked }) => isMarked).map(({ id }) => id),
        should: rows.filter(({ id }) => Number(id) % every === 0).map(({ id }) => id),
      };
    },
    [item, key, marked] as const,
  );
}

async function expectMarked(page: Page, list: ListKind): Promise<void> {
  await expect
    .poll(async () => {
      const { has, should } = await compare(page, list);
      return should.length > 0 && has.join() === should.join();
    })
    .toBe(true);
}

/** Scrolls all of the list's scrollers to a place, a share of their length. */
const scroll = (page: Page, { scroller }: ListKind, share: number) =>
  page.evaluate(
    ([selector, part]) => {
      for (const one of document.querySelectorAll(selector))
        one.scrollTop = (one.scrollHeight - one.clientHeight) * part;
    },
    [scroller, share] as const,
  );

const resting = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));

async function start(bench: PageBench, every: number): Promise<void> {
  await bench.set({ marked: every, lists: { now: 0, most: 0 } });
  await bench.forget();
}

for (const list of lists) {
  test(`a ${list.name} of 5,000 rows: each row its own mark in every frame, few requests`, async ({
    bench,
  }) => {
    await start(bench, marked);
    const page = await bench.newPage(`${home}${list.path}?rows=5000`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await expectMarked(page, list);
    await watchFrames(page, list);
    await bench.forget();
    for (let step = 1; step <= 30; step += 1) {
      await scroll(page, list, ((step * 37) % 100) / 100 + step / 3000);
      await resting(page);
    }
    await expectMarked(page, list);
    const { frames, bad } = await framesOf(page);
    expect(bad).toEqual([]);
    expect(asked(await bench.said()).length).toBeLessThanOrEqual(frames);
    expect(await bench.lists()).toEqual({ now: 0, most: 1 });
    // Nothing is asked twice.
    const ids = asked(await bench.said()).flatMap(({ records = [] }) => records.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.length).toBeGreaterThan(20);
    // The host renders its rows anew, and its own buttons still work.
    await page.evaluate(() => window.__standin.remount());
    await scroll(page, list, 0);
    await expectMarked(page, list);
    await page
      .locator(list.item)
      .filter({ has: page.locator('waymark-mark') })
      .first()
      .locator('button')
      .click();
    await expect(page.locator('aside[class*="Preview"]')).toBeVisible();
    expect((await framesOf(page)).bad).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
}

test('after "nothing here needs a mark" no more is asked until the worker announces a change', async ({
  bench,
}) => {
  await start(bench, 0);
  const [, list] = lists;
  if (!list) throw new Error('There is no table among the lists.');
  const page = await bench.newPage(`${home}${list.path}?rows=5000`);
  await expect.poll(async () => asked(await bench.said()).length).toBe(1);
  await page.waitForTimeout(300);
  for (let step = 1; step <= 10; step += 1) {
    await scroll(page, list, step / 10);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1200);
  expect(asked(await bench.said()).length).toBe(1);
  await bench.set({ marked });
  await bench.command({ type: 'marks.changed' });
  await expectMarked(page, list);
  await page.close();
});

test('board and table under one address: marks follow, and leave nothing behind', async ({ bench }) => {
  await start(bench, marked);
  const [board] = lists;
  if (!board) throw new Error('There is no board among the lists.');
  const table: ListKind = { ...board, item: 'tr[data-test-id^="row-"]', key: 'data-test-id' };
  const page = await bench.newPage(`${home}${board.path}?rows=200&locale=ar`);
  await expectMarked(page, board);
  await page.evaluate(() => window.__standin.showAs('table'));
  await expectMarked(page, table);
  await page.evaluate(() => window.__standin.showAs('board'));
  await expectMarked(page, board);
  await page.evaluate(() => window.__standin.open(window.__standin.listed('deal')[0] ?? ''));
  await expect(page.locator('waymark-line')).toBeVisible();
  await expect(page.locator('waymark-mark')).toHaveCount(0);
  await page.close();
});

test.afterAll(({ bench }) => bench.set({ marked: 0 }));
