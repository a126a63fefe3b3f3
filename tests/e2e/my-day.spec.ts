import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type House, imported, line, test } from './whole-house.ts';

/** Three deals of Mara Lindt whose step is late, the dearest last; and one whose step is due in some days. */
async function fill(house: House): Promise<void> {
  const mine = { owner: 'Mara Lindt' };
  const events = [
    imported('21940880101', 'Proposal', 12, {
      ...mine,
      name: 'Northwind retainer 2027',
      amount: '48000 EUR',
    }),
    imported('21940880375', 'Contract', 9, { ...mine, name: 'Contoso service desk', amount: '31000 EUR' }),
    imported('21940880923', 'Decision', 10, { ...mine, name: 'Proseware migration', amount: '64000 EUR' }),
    imported('21940880238', 'First call', 0, { owner: 'Ivo Brandt', name: 'Fabrikam onboarding programme' }),
  ];
  await house.admin('POST', '/v1/push', { events });
}

async function open(house: House, path: string): Promise<Page> {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/${path}`);
  return page;
}

const titles = (page: Page) => page.locator('[data-entry]').allTextContents();

/** The number on the toolbar and its words, as the browser has them. */
async function toolbar(house: House): Promise<[string, string]> {
  const [worker] = house.context.serviceWorkers();
  const read = () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
      };
    };
    return Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]);
  };
  if (!worker) throw new Error('The extension has no worker now.');
  return worker.evaluate(read);
}

test('a day is worked off by keyboard alone, alike beside the page and in the dashboard, and counted on the toolbar', async ({
  house,
}) => {
  await fill(house);
  // The real side panel cannot be opened without a head; its page is the same one.
  const side = await open(house, 'sidepanel.html');
  const board = await open(house, 'dashboard.html#my-day');
  await side.bringToFront();
  await side.keyboard.press('Tab');
  await side.keyboard.press('ArrowRight');
  await expect(side.getByRole('tab', { name: 'My Day' })).toBeFocused();
  await expect.poll(() => titles(side), { timeout: 30_000 }).toHaveLength(3);
  const first = await titles(side);
  expect(first[0]).toBe('Agree the signing plan with the budget holder');
  await expect.poll(() => titles(board)).toEqual(first);
  await expect.poll(() => toolbar(house)).toEqual(['3', 'Waymark: 3 things wait on you now']);
  expect((await new AxeBuilder({ page: side }).analyze()).violations).toEqual([]);

  await side.keyboard.press('j');
  await expect(side.locator('[data-entry]').first()).toBeFocused();
  // Done, and what follows it in the same stage is another's or comes later; undone, it is back.
  await side.keyboard.press('d');
  await expect.poll(() => titles(side)).not.toContain(first[0]);
  await side.keyboard.press('u');
  await expect.poll(() => titles(side)).toEqual(first);
  await expect.poll(() => titles(board)).toEqual(first);

  // Whatever is on top is done or, where it is done by a value of the record, snoozed until nothing waits now.
  for (let turn = 0; turn < 12; turn += 1) {
    if (await side.getByText('Nothing waits now').isVisible()) break;
    const before = await side.locator('.day-summary strong').textContent();
    await side.keyboard.press('j');
    const id = await side.locator('[data-entry]:focus').getAttribute('data-entry');
    const row = side.locator('.day-row[aria-current]');
    if (await row.getByRole('button', { name: 'Done' }).isVisible()) await side.keyboard.press('d');
    else {
      await side.keyboard.press('s');
      await expect(side.getByRole('dialog', { name: 'Snooze this' })).toBeVisible();
      await side.getByRole('radio', { name: 'Procurement' }).focus();
      await side.keyboard.press('Space');
      await side.keyboard.press('Enter');
    }
    await expect(side.locator(`[data-entry="${id}"]`), `${before}`).toHaveCount(0);
  }
  await expect(side.getByText('Nothing waits now')).toBeVisible();
  await expect(board.getByText('Nothing waits now')).toBeVisible();
  await expect(side.getByText(/Next: “/)).toBeVisible();
  await expect.poll(() => titles(board)).toEqual(await titles(side));
  await expect.poll(() => toolbar(house)).toEqual(['', 'Waymark']);
  // It is known elsewhere too.
  await expect.poll(() => house.knownOf('21940880923')).toContain('step.done');
});

test('the side panel follows the tab, opens a record where it is open already, and is home where a person wants it', async ({
  house,
}) => {
  await fill(house);
  const northwind = await house.openDeal('21940880101');
  const contoso = await house.openDeal('21940880375');
  await expect(line(contoso)).toBeVisible();
  const [worker] = house.context.serviceWorkers();
  if (!worker) throw new Error('The extension has no worker now.');
  // A window of its own stands for the side panel, which has no place without a head: it follows as that does.
  const opened = house.context.waitForEvent('page');
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { windows: { create(of: object): void } } };
    chrome.windows.create({ url: 'sidepanel.html', type: 'popup', width: 400, height: 800 });
  });
  const side = await opened;
  await contoso.bringToFront();
  await expect(side.getByRole('heading', { name: 'Contoso service desk' })).toBeVisible();
  await northwind.bringToFront();
  await expect(side.getByRole('heading', { name: 'Northwind retainer 2027' })).toBeVisible();
  await expect(side.getByRole('button', { name: 'Close panel' })).toHaveCount(0);
  expect((await new AxeBuilder({ page: side }).analyze()).violations).toEqual([]);
  await side.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(side.getByText('Marked done')).toBeVisible();

  await side.getByRole('tab', { name: 'My Day' }).click();
  const pages = house.context.pages().length;
  await side.getByText('Contoso service desk').click();
  await side.keyboard.press('j');
  await side
    .locator('.day-row', { hasText: 'Contoso service desk' })
    .getByRole('button', { name: 'Open in HubSpot' })
    .click();
  await expect.poll(() => contoso.evaluate(() => document.visibilityState)).toBe('visible');
  expect(house.context.pages()).toHaveLength(pages);

  const settings = await open(house, 'options.html');
  await settings.getByLabel('Where on HubSpot').selectOption('side');
  await expect(line(contoso)).toHaveCount(0);
  await settings.getByLabel('Where on HubSpot').selectOption('page');
  await expect(line(contoso)).toHaveCount(1);
});
