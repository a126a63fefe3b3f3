import { test as base, expect, type Page } from '@playwright/test';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { amountField, kindField, sampleTasks, workspace } from '../hosts/asana/sample-tasks.ts';
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

const truth = (page: Page, id: string) => page.evaluate((it) => window.__asana.texts(it), id);

/** The line stands once, under the pane's title, and covers nothing of it. */
async function standsIn(page: Page, id: string): Promise<void> {
  await expect(page.locator(`.TaskPane[data-task-id="${id}"] ${line} .step`)).toHaveText(`Step for ${id}`);
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

const languages: [Language, string][] = [
  ['de', 'pane=old&header=old'],
  ['ja', 'theme=dark'],
  ['ar', 'paneId=false'],
];

for (const [language, query] of languages) {
  test(`reads the task of every pane in ${language}`, async ({ bench }) => {
    const pages = await Promise.all(
      panes.map(([, address], index) =>
        bench.newPage(`${address(idOf(index))}language=${language}&${query}`),
      ),
    );
    for (const [index, page] of pages.entries()) {
      const id = idOf(index);
      if (language !== 'ar') await standsIn(page, id);
      else await expect(page.locator(`.TaskPane ${line} .step`)).toHaveText(`Step for ${id}`);
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
  const addresses = [
    `0/${project}/${known}`,
    `0/0/${known}/f`,
    `0/home/${user}/${known}`,
    `0/inbox/${user}/${known}/12`,
  ];
  for (const address of [...addresses, `0/search?q=x&child=${known}`]) {
    const page = await bench.newPage(`${app}/${address}`);
    await standsIn(page, known);
    const texts = await truth(page, known);
    await expect.poll(async () => valuesOf(await bench.said())).toEqual({ [known]: texts });
    await bench.forget();
    // On to one that the workspace does not know, and back.
    if (address === addresses[0]) {
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
      await bench.forget();
    }
    await page.close();
  }
  await bench.set({ known: {} });
});
