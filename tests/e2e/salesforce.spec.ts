import { expect } from '@playwright/test';
import type { Locale, ObjectName } from '../hosts/salesforce/stand-in-options.ts';
import type { PageBench } from './page-extension.ts';
import {
  address,
  at,
  findLines,
  findMarks,
  liesIn,
  listOf,
  test,
  truth,
  valuesOf,
} from './salesforce-bench.ts';

const heads = {
  old: 'records-lwc-highlights-panel',
  dynamic: 'record_flexipage-dynamic-highlights2',
  aura: 'div',
};
const objects: ObjectName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Case'];

/** Every kind of record page, each in a language and with an object of its own. `npm run soak salesforce-pages` takes
 *  every object on every kind of page. */
const kinds: { name: string; query: string; locale: Locale; head: keyof typeof heads; object: ObjectName }[] =
  [
    { name: 'a page layout', query: '', locale: 'en', head: 'old', object: 'Opportunity' },
    {
      name: 'dynamic forms, highlights and the new path',
      query: 'highlights=dynamic&form=dynamic&path=lwc',
      locale: 'de',
      head: 'dynamic',
      object: 'Lead',
    },
    {
      name: 'old Aura pages',
      query: 'highlights=aura&form=aura',
      locale: 'fr',
      head: 'aura',
      object: 'Case',
    },
    { name: 'the console', query: 'app=console&split=true', locale: 'ja', head: 'old', object: 'Contact' },
    { name: 'native shadow', query: 'shadow=native', locale: 'ar', head: 'old', object: 'Opportunity' },
    {
      name: 'native shadow, dynamic forms and the new path',
      query: 'shadow=native&highlights=dynamic&form=dynamic&path=lwc',
      locale: 'pt-BR',
      head: 'dynamic',
      object: 'Account',
    },
  ];

/** All of it, or the slice for `npm test`. */
const isWhole = process.env.WAYMARK_ALL_PAGES !== undefined;

/** For what takes long and whose parts are asked elsewhere too. */
function soak(title: string, body: (given: { bench: PageBench }) => Promise<void>): void {
  if (isWhole) test(title, body);
}

test.beforeEach(({ bench }) => bench.forget());

for (const { name, query, locale, head, object: own } of kinds) {
  for (const object of isWhole ? objects : [own]) {
    test(`reads a ${object} on ${name} (${locale}), and puts one line under its head`, async ({ bench }) => {
      const record = at(object, 1);
      const page = await bench.newPage(address(record, `locale=${locale}&${query}`));
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await expect
        .poll(async () => valuesOf(await bench.said()).get(record.id))
        .toEqual(truth(record, locale));
      const line = { after: heads[head], isVisible: true, step: `Step for ${record.id}` };
      await expect.poll(() => findLines(page)).toEqual([line]);
      expect(liesIn(await bench.said(), locale)).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });
  }
}

test('finds the stage in the path while the details are folded away', async ({ bench }) => {
  for (const path of isWhole ? ['aura', 'lwc'] : ['lwc']) {
    const record = at('Opportunity', path === 'aura' ? 2 : 3);
    const page = await bench.newPage(address(record, `locale=ja&folded=true&path=${path}`));
    const { name, stage } = truth(record, 'ja');
    await expect.poll(async () => valuesOf(await bench.said()).get(record.id)).toEqual({ name, stage });
    // A step that is only looked at says nothing.
    await page.evaluate(() => window.__salesforce.choose('Prospecting'));
    await page.waitForTimeout(600);
    expect(liesIn(await bench.said(), 'ja')).toEqual([]);
    await page.close();
  }
});

const mixtures = [
  ['tabs of the console, in native shadow', 'app=console&shadow=native'],
  ['records that were opened before', 'lingers=300'],
  ['one page used for record after record', 'reuse=true&sloppy=true'],
] as const;

for (const [name, query] of isWhole ? mixtures : mixtures.slice(2)) {
  test(`mixes up nothing: ${name}`, async ({ bench }) => {
    const page = await bench.newPage(address(at('Opportunity', 0), query));
    await page.evaluate(() => window.__salesforce.set({ late: { details: 500, path: 200 } }));
    const order = isWhole ? [1, 2, 0, 3, 1, 0, 4, 2, 1, 0, 3] : [1, 0, 4];
    for (const [visit, index] of order.entries()) {
      const { id } = at('Opportunity', index);
      const parent = at('Account', 0).id;
      await page.evaluate(
        ([to, under]) =>
          under ? window.__salesforce.openSubtab(to ?? '', under) : window.__salesforce.open(to ?? ''),
        visit % 3 === 2 ? [id, parent] : [id],
      );
      await page.waitForTimeout(visit % 2 ? 150 : 900);
    }
    await page.goBack();
    const last = at('Opportunity', 0);
    await expect
      .poll(() => findLines(page))
      .toMatchObject([{ isVisible: true, step: `Step for ${last.id}` }]);
    await expect.poll(async () => valuesOf(await bench.said()).get(last.id)?.name).toBe(truth(last).name);
    expect(liesIn(await bench.said())).toEqual([]);
    await page.close();
  });
}

soak('says nothing of a former record when the page is used again after a list', async ({ bench }) => {
  const [one, two] = [at('Opportunity', 0), at('Opportunity', 1)];
  const page = await bench.newPage(address(one, 'reuse=true'));
  await expect.poll(async () => valuesOf(await bench.said()).get(one.id)?.stage).toBe(truth(one).stage);
  await page.evaluate(() => window.__salesforce.openList('Opportunity'));
  await page.waitForTimeout(5500);
  await page.evaluate((id) => {
    window.__salesforce.set({ late: { highlights: 900, path: 1200, details: 1500 } });
    window.__salesforce.open(id);
  }, two.id);
  await expect.poll(async () => valuesOf(await bench.said()).get(two.id)?.stage).toBe(truth(two).stage);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('reads no draft, no modal and nothing that belongs to the record; leaves focus and clicks to the page', async ({
  bench,
}) => {
  const record = at('Opportunity', 0);
  const page = await bench.newPage(address(record, 'busy=true'));
  await expect.poll(async () => valuesOf(await bench.said()).get(record.id)).toEqual(truth(record));
  await page.evaluate((id) => {
    window.__salesforce.edit({ StageName: 'Closed Won', Amount: 1, NextStep: 'A draft' });
    window.__salesforce.modal(id);
  }, at('Opportunity', 1).id);
  await page.waitForTimeout(2600);
  expect(await page.evaluate(() => document.activeElement?.closest('lightning-modal-base') !== null)).toBe(
    true,
  );
  await page.evaluate(() => window.__salesforce.modal(null));
  await page.locator('.slds-path__link').first().click();
  expect(await page.evaluate(() => window.__salesforce.clicks())).toBe(1);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.evaluate((id) => {
    window.__salesforce.edit(false);
    window.__salesforce.update(id, { NextStep: 'Saved' });
  }, record.id);
  await expect.poll(async () => valuesOf(await bench.said()).get(record.id)?.nextStep).toBe('Saved');
  await page.close();
});

soak(
  'keeps one line when the page is rendered anew, and goes to the edge when it is thrown out',
  async ({ bench }) => {
    const record = at('Opportunity', 5);
    const step = `Step for ${record.id}`;
    const page = await bench.newPage(address(record, 'drop=once'));
    await page.waitForTimeout(1000);
    await expect.poll(() => findLines(page)).toEqual([{ after: heads.old, isVisible: true, step }]);
    await page.evaluate(() => window.__salesforce.set({ drop: 'always' }));
    const edge = page.locator('body > waymark-line');
    await expect(edge).toHaveCount(1);
    expect(await findLines(page)).toHaveLength(1);
    // Over docked parts (4) and sticky ones, under popups (5000), menus, modals and toasts (hosts.md 2.3).
    const z = Number(await edge.evaluate((element) => getComputedStyle(element).zIndex));
    expect(z).toBeGreaterThan(4);
    expect(z).toBeLessThan(5000);
    await page.close();
  },
);

test('marks the rows of lists, each by its own record', async ({ bench }) => {
  const marked = { state: 'bad', text: 'Stalled 23 d', detail: 'Stalled for 23 days' };
  const [one, two] = [at('Opportunity', 1), at('Opportunity', 3)];
  // An account whose name stands in the first column of the same rows.
  await bench.set({ marks: { [one.id]: marked, [two.id]: marked, [at('Account', 0).id]: marked } });
  const names = Object.fromEntries([one, two].map((record) => [truth(record).name, marked.text]));
  for (const query of ['list=new', 'list=old', 'list=new&shadow=native&locale=ar']) {
    const page = await bench.newPage(listOf('Opportunity', query));
    await expect.poll(() => findMarks(page), { message: query }).toEqual(names);
    await page.close();
  }
  await bench.set({ marks: {} });
});
