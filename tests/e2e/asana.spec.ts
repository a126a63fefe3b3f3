import { test as base, expect, type Page } from '@playwright/test';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { amountField, kindField, manyTasks, sampleTasks, workspace } from '../hosts/asana/sample-tasks.ts';
import type { Language } from '../hosts/asana/stand-in-options.ts';
import { openBench, type PageBench, type Said } from './page-extension.ts';

const test = base.extend<object, { bench: PageBench }>({
  bench: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const bench = await openBench('asana', routeAsana);
      const read = [
        { property: 'amount', name: amountField },
        { property: 'kind', name: kindField },
      ];
      await bench.set({ portal: workspace, read });
      await use(bench);
      await bench.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const line = 'waymark-line';
const app = 'https://app.asana.com';
const user = '1199900011223344';
const project = '1205343438426085';
const idOf = (index: number) => sampleTasks[index]?.id ?? '';
const base1 = `${app}/1/${workspace}`;

/** One address for each place in which a task's pane opens, and the place's own index of a task. */
const panes: [string, (id: string) => string][] = [
  ['home', (id) => `${base1}/home/task/${id}?`],
  ['inbox', (id) => `${base1}/inbox/${user}/item/${id}/story/1205360011112222?`],
  ['search', (id) => `${base1}/search?q=offer&child=${id}&`],
  ['my tasks', (id) => `${base1}/my-tasks/${user}/task/${id}?`],
  ['list', (id) => `${base1}/project/${project}/list/1205343438426086/task/${id}?`],
  ['board', (id) => `${base1}/project/${project}/board/1205343438426086/task/${id}?`],
  ['full screen', (id) => `${base1}/project/${project}/task/${id}?focus=true&`],
  ['copied link', (id) => `${base1}/task/${id}?`],
];

/** What was said of each record, last value of each property. */
function valuesOf(said: Said[]): Record<string, Record<string, string | null>> {
  const values: Record<string, Record<string, string | null>> = {};
  for (const { type, record, observations } of said) {
    if (type !== 'page.observed' || !record) continue;
    const seen = (observations ?? []).map(({ property, value }) => [property, value]);
    values[record.id] = { ...values[record.id], ...Object.fromEntries(seen) };
  }
  return values;
}

/** How often the rarest of these properties was said. */
function timesSaid(said: Said[], texts: object): number {
  const all = said.flatMap(({ observations }) => observations ?? []);
  return Math.min(
    ...Object.keys(texts).map((name) => all.filter(({ property }) => property === name).length),
  );
}

const listOf = (id: string) => `${base1}/project/${project}/list/1205343438426086/task/${id}?`;

const truth = (page: Page, id: string) => page.evaluate((it) => window.__asana.texts(it), id);

/** The line stands once, under the pane's title, and covers nothing of it. */
async function standsIn(page: Page, id: string): Promise<void> {
  await expect(page.locator(`.TaskPane-focusTrap ${line} .step`)).toHaveText(`Step for ${id}`);
  await expect(page.locator(line)).toHaveCount(1);
  const [title, row, fields] = await page.evaluate((tag) => {
    const pane = document.querySelector(`.TaskPane:has(${tag})`);
    const boxOf = (part: Element | null | undefined) => part?.getBoundingClientRect() ?? new DOMRect();
    const parts = [
      pane?.querySelector('[role="heading"]'),
      document.querySelector(tag),
      pane?.querySelector('.TaskPaneFields'),
    ];
    return parts.map((part) => [boxOf(part).top, boxOf(part).bottom]);
  }, line);
  expect(row?.[0]).toBeGreaterThanOrEqual(title?.[1] ?? 0);
  expect(row?.[1]).toBeLessThanOrEqual(fields?.[0] ?? 0);
}

test.beforeEach(({ bench }) => bench.forget());

/** `npm test` asks every pane in one language, `npm run soak asana-pages` in all. */
const languages: Language[] = ['en', 'de', 'fr', 'ja', 'pt-BR', 'ar'];
const looks = ['', 'pane=old&header=old', 'theme=dark', 'paneId=false'];
const rounds = process.env.WAYMARK_LOCALES === 'all' ? languages.length : 1;

for (let round = 0; round < rounds; round += 1) {
  test(`reads the task of every pane, round ${round + 1}`, async ({ bench }) => {
    const pages = await Promise.all(
      panes.map(([, address], index) => {
        const language = languages[(index + round) % languages.length];
        return bench.newPage(`${address(idOf(index))}language=${language}&${looks[index % looks.length]}`);
      }),
    );
    for (const [index, page] of pages.entries()) {
      const id = idOf(index);
      await standsIn(page, id);
      const texts = await truth(page, id);
      await expect.poll(async () => valuesOf(await bench.said())[id], panes[index]?.[0]).toEqual(texts);
    }
    expect(Object.keys(valuesOf(await bench.said())).sort()).toEqual(
      panes.map((_, index) => idOf(index)).sort(),
    );
    for (const page of pages) await page.close();
  });
}

test('reads a project’s name in both headers, and stands above its list and its board', async ({ bench }) => {
  for (const query of ['list?header=new', 'board?header=old&language=pt-BR']) {
    await bench.forget();
    const page = await bench.newPage(`${base1}/project/${project}/${query}`);
    await expect(page.locator(`[class$="-mainContent"] > ${line}:first-child .step`)).toHaveText(
      `Step for ${project}`,
    );
    await expect
      .poll(async () => valuesOf(await bench.said()))
      .toEqual({ [project]: { name: 'Customer delivery 2027' } });
    await expect(page.locator(line)).toHaveCount(1);
    await page.close();
  }
});

test('of an old address it shows the record that the workspace knows by that id, and nothing of others', async ({
  bench,
}) => {
  const [known, unknown] = [idOf(1), idOf(2)];
  await bench.set({ known: { [known]: workspace, [project]: workspace } });
  const places = [project, '0', `home/${user}`, `inbox/${user}`, 'search?q=x&child='];
  const pages = await Promise.all(
    places.map((place) => bench.newPage(`${app}/0/${place}${place.endsWith('=') ? '' : '/'}${known}`)),
  );
  for (const page of pages) await standsIn(page, known);
  const [page] = pages;
  if (!page) throw new Error('No page was opened.');
  const texts = await truth(page, known);
  // Each tab says its own values, some of them later: what is said after this belongs to the next record.
  await expect.poll(async () => timesSaid(await bench.said(), texts)).toEqual(pages.length);
  expect(valuesOf(await bench.said())).toEqual({ [known]: texts });
  for (const one of pages.slice(1)) await one.close();
  await bench.forget();
  // On to one that the workspace does not know, and back.
  await page.evaluate((id) => {
    window.__asana.set({ addresses: 'v0' });
    window.__asana.open(id);
  }, unknown);
  await expect(page.locator(`.TaskPane[data-task-id="${unknown}"]:visible`)).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.locator(line)).toHaveCount(0);
  expect(valuesOf(await bench.said())).toEqual({});
  await page.evaluate((id) => window.__asana.open(id), known);
  await standsIn(page, known);
  await page.close();
  await bench.set({ known: {} });
});

test('whatever comes late or is thrown away, says no value of another task, and stands once', async ({
  bench,
}) => {
  const page = await bench.newPage(`${listOf(idOf(0))}sloppy=true&drop=once&busy=true&theme=dark`);
  await page.evaluate(() => window.__asana.set({ late: { title: 100, fields: 1200 } }));
  // Only what was read in peace for five seconds is followed by a quick belief in the next.
  await page.waitForTimeout(5_200);
  await expect.poll(async () => Object.keys(valuesOf(await bench.said())[idOf(0)] ?? {}).length).toBe(7);
  const nameOf = async (id: string) => valuesOf(await bench.said())[id]?.name;
  for (const [index, wait] of [1000, 150, 'until read', 150, 400, 'until read'].entries()) {
    const id = idOf(index + 1);
    await page.evaluate((next) => window.__asana.open(next), id);
    if (typeof wait === 'number') await page.waitForTimeout(wait);
    else await expect.poll(() => nameOf(id), { timeout: 10_000 }).toBe(sampleTasks[index + 1]?.name);
    expect(await page.locator(line).count()).toBeLessThan(2);
  }
  await standsIn(page, idOf(6));
  await expect(page.locator(`${line}[data-dark]`)).toBeVisible();
  const lies: string[] = [];
  for (const { record, observations = [] } of await bench.said()) {
    const texts = record ? await truth(page, record.id) : {};
    for (const { property, value } of observations)
      if (texts[property] !== value) lies.push(`${property} of ${texts.name}: ${value}`);
  }
  expect(lies).toEqual([]);
  expect(await nameOf(idOf(0))).toBe(sampleTasks[0]?.name);
  await page.close();
});

test('leaves the host its keys and its focus trap, and keeps the focus in its own panel', async ({
  bench,
}) => {
  const id = idOf(0);
  const page = await bench.newPage(`${listOf(id)}trap=strict`);
  await standsIn(page, id);
  const done = () => page.evaluate(() => window.__asana.done());
  await page.locator('.TaskPane:visible').focus();
  await page.keyboard.down('Tab');
  await page.keyboard.press('q');
  await page.keyboard.up('Tab');
  await page.keyboard.press('Control+Enter');
  expect(await done()).toEqual(['tab+q', `complete ${id}`]);
  await page.locator('.TaskCompletionToggleButton').click();
  expect(await done()).toContain(`button ${id}`);
  // The line's button lies in the pane's own order, between the title and the fields.
  const title = page.locator('[role="heading"] textarea:visible');
  const button = page.getByRole('button', { name: 'Open Waymark panel' });
  await title.focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#task_pane_assignee_input:visible')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('waymark-panel')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('waymark-panel');
  await page.locator('.TaskPane:visible').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator(line)).toHaveCount(1);
  await expect(page.locator(`.TaskPane`)).toHaveCount(0);
  expect(await page.evaluate(() => document.querySelectorAll('main waymark-line [role]').length)).toBe(0);
  await page.close();
});

test('marks cards and rows that need somebody, also when a row is used again for another task', async ({
  bench,
}) => {
  await bench.set({ marked: 5 });
  const page = await bench.newPage(`${base1}/project/${project}/board`);
  /** Each card or row with its task's id and what its mark says. */
  const itemsIn = (item: string, key: string, attribute: string) =>
    page.locator(item).evaluateAll(
      (items, [part = '', name = '']) =>
        items.map((one) => {
          const named = part === '' ? one : one.querySelector(part);
          const id = named?.getAttribute(name)?.split('_').at(-1) ?? '';
          return [id, one.querySelector('waymark-mark')?.getAttribute('title') ?? null];
        }),
      [key, attribute],
    );
  const wanted = (id: string | null | undefined) => (Number(id) % 5 === 0 ? `Record ${id} is stalled` : null);
  const areMarked = async (...list: [string, string, string]) => {
    const items = await itemsIn(...list);
    return items.some(([, mark]) => mark !== null) && items.every(([id, mark]) => mark === wanted(id));
  };
  await expect.poll(() => areMarked('.BoardCardLayout', '', 'data-task-id')).toBe(true);
  await page.evaluate((it) => window.__asana.set({ tasks: it }), manyTasks(5000));
  const kinds = ['list', 'search', 'my-tasks'] as const;
  for (const kind of rounds > 1 ? kinds : kinds.slice(0, 1)) {
    await page.evaluate((it) => window.__asana.show(it), kind);
    const rows = ['.SpreadsheetTaskRow', 'textarea', 'id'] as const;
    await expect.poll(() => areMarked(...rows)).toBe(true);
    await page
      .locator('.SpreadsheetGridScroller-verticalScroller')
      .evaluate((one) => one.scrollTo(0, 99_999));
    await expect.poll(async () => (await itemsIn(...rows)).at(0)?.[0]).toBe(manyTasks(5000)[2702]?.id);
    await expect.poll(() => areMarked(...rows)).toBe(true);
  }
  await bench.set({ marked: 0 });
  await page.close();
});
