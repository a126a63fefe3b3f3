import type { Page } from '@playwright/test';
import type { StandInPage } from '../hosts/hubspot/find-page.ts';
import { attributePattern, knownAttributes } from '../hosts/hubspot/known-attributes.ts';
import { type Language, languages } from '../hosts/hubspot/labels.ts';
import { objects, type StandInObject, typeIds } from '../hosts/hubspot/record-types.ts';
import type { Part } from '../hosts/hubspot/stand-in-options.ts';
import { allParts, idOf, liesIn, saidOf, truthOf } from './hubspot-truth.ts';
import { expect, type PageBench, portal, test } from './page-extension.ts';

/** Half of the pages are served from Europe. */
const hosts = ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'];

interface Kind {
  kind: string;
  object: StandInObject;
  id: string;
  path: string;
  /** The parts of the record that this page shows. */
  parts: Part[];
  page: StandInPage['page'];
  isPreview?: boolean;
}

const kinds: Kind[] = [
  ...objects.map((object, index) => ({
    kind: `page of a ${object}`,
    object,
    id: idOf(object, index),
    path: `/contacts/${portal}/record/${typeIds[object]}/${idOf(object, index)}`,
    parts: allParts,
    page: 'record' as const,
  })),
  {
    kind: 'ticket in the help desk',
    object: 'ticket' as const,
    id: idOf('ticket', 4),
    path: `/help-desk/${portal}/view/9/ticket/${idOf('ticket', 4)}/thread/7`,
    parts: ['about', 'plan', 'owner'],
    page: 'thread' as const,
  },
  ...(
    [
      ['board', 'deal', `/contacts/${portal}/objects/0-3/views/all/board`, 5],
      ['table', 'contact', `/contacts/${portal}/objects/0-1/views/all/list`, 6],
      ['workspace', 'company', `/prospecting/${portal}/companies`, 7],
    ] as const
  ).map(([page, object, path, index]) => ({
    kind: `preview over a ${page}`,
    page,
    object,
    id: idOf(object, index),
    path,
    parts: ['header', 'about', 'owner'] as Part[],
    isPreview: true,
  })),
];

/** Opens a page of every kind at once, each in its own tab and in another language. */
async function openAll(bench: PageBench, round: number): Promise<[Kind, Page, Language][]> {
  return Promise.all(
    kinds.map(async (kind, index): Promise<[Kind, Page, Language]> => {
      const language = languages[(index + round) % languages.length] ?? 'en';
      const page = await bench.newPage(`${hosts[index % 2]}${kind.path}?locale=${language}`);
      if (kind.isPreview) await preview(page, kind.object, kind.id);
      return [kind, page, language];
    }),
  );
}

const preview = (page: Page, object: StandInObject, id: string | null) =>
  page.evaluate(([name, it]) => window.__standin.preview(it, name), [object, id] as const);

/** In each round every kind of page is asked in another language. `npm test` asks one round, `npm run soak` all six. */
const rounds = process.env.WAYMARK_LOCALES === 'all' ? languages.map((_, round) => round) : [0];

test.beforeEach(({ bench }) => bench.forget());

for (const round of rounds) {
  test(`every kind of page, round ${round}: its record, its values, one line`, async ({ bench }) => {
    const pages = await openAll(bench, round);
    for (const [kind, page, language] of pages) {
      await test.step(`${kind.kind} in ${language}`, async () => {
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        const truth = await truthOf(page, kind);
        await expect.poll(async () => saidOf(await bench.said(), kind.object, kind.id)).toEqual(truth);
        await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${kind.id}`);
        await expect(page.locator('waymark-line[data-edge]')).toHaveCount(0);
        await expect(page.locator('waymark-line')).toHaveCount(1);
      });
    }
    // Nothing was said of any record that no tab shows: not of previews' neighbours, not of associated ones.
    const ids = new Set(
      (await bench.said()).flatMap(({ record }) => (record ? [`${record.object}/${record.id}`] : [])),
    );
    expect([...ids].sort()).toEqual(kinds.map(({ object, id }) => `${object}/${id}`).sort());
    await Promise.all(pages.map(([, page]) => page.close()));
  });
}

test('a preview never mixes with another one, nor with the page behind it', async ({ bench }) => {
  const page = await bench.newPage(`${hosts[0]}/contacts/${portal}/objects/0-3/views/all/board`);
  const line = page.locator('waymark-line');
  await expect(page.locator('[data-test-id="cdb-column-item"]').first()).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.evaluate(() => {
    const bad: string[] = [];
    Object.assign(window, { __bad: bad });
    const check = () => {
      const text = document.querySelector('waymark-line')?.shadowRoot?.textContent ?? '';
      const id = /Step for (\d+)/.exec(text)?.[1];
      const link = document.querySelector('[data-test-id="highlight-record-label"] a');
      if (id && !link?.getAttribute('href')?.endsWith(`/${id}`))
        bad.push(`${id} at ${link?.getAttribute('href')}`);
      requestAnimationFrame(check);
    };
    check();
  });
  const turns: { object: StandInObject; index: number; late: Partial<Record<Part, number>>; stay: number }[] =
    [
      { object: 'deal', index: 8, late: {}, stay: 2400 },
      // The header last: for a while the former link stands over the next record's cards.
      { object: 'deal', index: 9, late: { header: 1500 }, stay: 2000 },
      { object: 'deal', index: 10, late: { about: 900, owner: 1500 }, stay: 300 },
      { object: 'contact', index: 10, late: { header: 900 }, stay: 0 },
      { object: 'deal', index: 11, late: { about: 700, header: 300 }, stay: 0 },
    ];
  for (const { object, index, late, stay } of turns) {
    await page.evaluate((it) => window.__standin.set({ late: it }), late);
    await preview(page, object, idOf(object, index));
    await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${idOf(object, index)}`);
    await expect(line).toHaveCount(1);
    await page.waitForTimeout(stay);
  }
  const id = idOf('deal', 11);
  const truth = await page.evaluate((it) => window.__standin.shown('deal', it), id);
  await expect.poll(async () => saidOf(await bench.said(), 'deal', id).name).toBe(truth.dealname);
  await page.waitForTimeout(1000);
  expect(await liesIn(page, await bench.said())).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { __bad: string[] }).__bad)).toEqual([]);
  await preview(page, 'deal', null);
  await expect(line).toHaveCount(0);
  // Beside a record's own page a preview changes nothing.
  await page.evaluate((it) => window.__standin.open(it), idOf('deal', 12));
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${idOf('deal', 12)}`);
  await preview(page, 'deal', idOf('deal', 13));
  await page.waitForTimeout(600);
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${idOf('deal', 12)}`);
  expect(await liesIn(page, await bench.said())).toEqual([]);
  expect(saidOf(await bench.said(), 'deal', idOf('deal', 13))).toEqual({});
  await page.close();
});

test('changing between board and table under one address keeps nothing behind', async ({ bench }) => {
  const page = await bench.newPage(`${hosts[0]}/contacts/${portal}/objects/0-5/views/all/board`);
  await preview(page, 'ticket', idOf('ticket', 3));
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${idOf('ticket', 3)}`);
  const { pathname } = new URL(page.url());
  await page.evaluate(() => window.__standin.showAs('table'));
  await expect(page.locator('[data-test-id="framework-data-table"]')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathname);
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${idOf('ticket', 3)}`);
  await expect(page.locator('waymark-line')).toHaveCount(1);
  await preview(page, 'ticket', null);
  await expect(page.locator('waymark-line')).toHaveCount(0);
  await page.close();
});

test('the stand-in calls its parts as public code has found them on HubSpot, and by no other names', async ({
  bench,
}) => {
  const found = new Map<string, Set<string>>();
  const unknown: string[] = [];
  for (const [kind, page] of await openAll(bench, 0)) {
    const place = kind.page;
    const attributes = await page.evaluate(() =>
      [...document.querySelectorAll('#crm :not(waymark-line)')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => name.startsWith('data-'))
          .map(
            ({ name, value }) => [name, value, Boolean(element.closest('aside[class*="Preview"]'))] as const,
          ),
      ),
    );
    for (const [attribute, value, isInPreview] of attributes) {
      const known = knownAttributes.find(
        (one) => one.attribute === attribute && attributePattern(one, typeIds[kind.object]).test(value),
      );
      if (!known) unknown.push(`${place}: ${attribute}="${value}"`);
      else {
        const name = `${known.attribute} ${known.value}`;
        found.set(name, (found.get(name) ?? new Set()).add(isInPreview ? 'preview' : place));
      }
    }
    await page.close();
  }
  expect([...new Set(unknown)]).toEqual([]);
  const missing = knownAttributes.flatMap(({ attribute, value, pages }) =>
    pages
      .filter((page) => !found.get(`${attribute} ${value}`)?.has(page))
      .map((page) => `${page}: ${attribute} ${value}`),
  );
  expect(missing).toEqual([]);
});
