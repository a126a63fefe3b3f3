import type { Page } from '@playwright/test';
import { hubspotNames } from '../../lib/hosts/hubspot/hubspot-names.ts';
import { attributePattern, knownAttributes } from '../hosts/hubspot/known-attributes.ts';
import type { Language } from '../hosts/hubspot/labels.ts';
import { layouts } from '../hosts/hubspot/layouts.ts';
import { objects, type StandInObject, typeIds } from '../hosts/hubspot/record-types.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { sampleRecords } from '../hosts/hubspot/sample-records.ts';
import type { Part } from '../hosts/hubspot/stand-in-options.ts';
import { expect, type PageBench, portal, type Said, test } from './page-extension.ts';

/** Half of the pages are served from Europe. */
const hosts = ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'];

interface Kind {
  kind: string;
  object: StandInObject;
  id: string;
  path: string;
  /** The parts of the record that this page shows. */
  parts: Part[];
  isPreview?: boolean;
}

const all: Part[] = ['header', 'about', 'plan', 'owner'];
const idOf = (object: StandInObject, index: number): string => {
  const list = object === 'deal' ? sampleDeals : sampleRecords.filter((one) => one.object === object);
  return list[index]?.id ?? '';
};

const kinds: Kind[] = [
  ...objects.map((object, index) => ({
    kind: `page of a ${object}`,
    object,
    id: idOf(object, index),
    path: `/contacts/${portal}/record/${typeIds[object]}/${idOf(object, index)}`,
    parts: all,
  })),
  {
    kind: 'ticket in the help desk',
    object: 'ticket' as const,
    id: idOf('ticket', 4),
    path: `/help-desk/${portal}/view/9/ticket/${idOf('ticket', 4)}/thread/7`,
    parts: ['about', 'plan', 'owner'],
  },
  ...(
    [
      ['board', 'deal', `/contacts/${portal}/objects/0-3/views/all/board`, 5],
      ['table', 'contact', `/contacts/${portal}/objects/0-1/views/all/list`, 6],
      ['workspace', 'company', `/prospecting/${portal}/companies`, 7],
    ] as const
  ).map(([place, object, path, index]) => ({
    kind: `preview over a ${place}`,
    object,
    id: idOf(object, index),
    path,
    parts: ['header', 'about', 'owner'] as Part[],
    isPreview: true,
  })),
];

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the page part has to say of the record: what stands on that kind of page, in the page's own words. */
async function truthOf(page: Page, { object, id, parts }: Kind): Promise<Record<string, string | null>> {
  const shown = await page.evaluate(([name, it]) => window.__standin.shown(name, it), [object, id] as const);
  const { highlights, cards } = layouts[object];
  const fields = [
    ...(parts.includes('header') ? highlights : []),
    ...cards.filter(({ part }) => parts.includes(part)).flatMap((card) => card.fields),
  ].map(({ name }) => name);
  const titles = { deal: 'dealname', contact: 'hs_full_name_or_email', company: 'name', ticket: 'subject' };
  const truth: Record<string, string | null> = { name: shown[titles[object]] ?? '' };
  for (const [property, name] of Object.entries(hubspotNames[object] ?? {})) {
    if (property !== 'name' && fields.includes(name)) truth[property] = tidy(shown[name] ?? '') || null;
  }
  return truth;
}

function saidOf(said: Said[], object: string, id: string): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const { type, record, observations } of said) {
    if (type !== 'page.observed' || record?.id !== id || record.object !== object) continue;
    for (const seen of observations ?? []) values[seen.property] = seen.value;
  }
  return values;
}

/** Opens a page of every kind at once, each in its own tab. */
async function openAll(bench: PageBench, query: string): Promise<[Kind, Page][]> {
  return Promise.all(
    kinds.map(async (kind, index): Promise<[Kind, Page]> => {
      const page = await bench.newPage(`${hosts[index % 2]}${kind.path}${query}`);
      if (kind.isPreview) await preview(page, kind.object, kind.id);
      return [kind, page];
    }),
  );
}

const preview = (page: Page, object: StandInObject, id: string | null) =>
  page.evaluate(([name, it]) => window.__standin.preview(it, name), [object, id] as const);

/** Those that `npm test` asks; WAYMARK_LOCALES=all asks all six. */
const locales: Language[] =
  process.env.WAYMARK_LOCALES === 'all' ? ['en', 'de', 'fr', 'ja', 'pt-BR', 'ar'] : ['en', 'ja', 'ar'];

test.beforeEach(({ bench }) => bench.forget());

for (const locale of locales) {
  test(`every kind of page in ${locale}: its record, its values, one line`, async ({ bench }) => {
    const pages = await openAll(bench, `?locale=${locale}`);
    for (const [kind, page] of pages) {
      await test.step(kind.kind, async () => {
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
  for (const kind of kinds) {
    const page = await bench.newPage(`${hosts[0]}${kind.path}`);
    const at = kind.kind.startsWith('page') ? 'record' : (kind.path.split('/').at(-1) ?? '');
    const place = kind.path.includes('/ticket/')
      ? 'thread'
      : at === 'list'
        ? 'table'
        : at === 'companies'
          ? 'workspace'
          : at;
    await expect(page.locator('main')).toBeVisible();
    if (kind.isPreview) await preview(page, kind.object, kind.id);
    const attributes = await page.evaluate(() =>
      [...document.querySelectorAll('#crm *')].flatMap((element) =>
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
