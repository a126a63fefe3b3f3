import type { Page } from '@playwright/test';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { workspace } from '../hosts/asana/sample-tasks.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { routeSalesforce } from '../hosts/salesforce/route-salesforce.ts';
import { sampleRecords } from '../hosts/salesforce/sample-records.ts';
import { expect, type House, line, test } from './whole-house.ts';

const opportunity = sampleRecords.find(({ object }) => object === 'Opportunity')?.id ?? '';

const addresses = {
  salesforce: `https://acme.lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  asana: `https://app.asana.com/1/${workspace}/project/1205343438426085/list/1205343438426086`,
};

async function openAll(house: House): Promise<Page[]> {
  await routeSalesforce(house.context);
  await routeAsana(house.context);
  await house.admin('POST', '/v1/accounts', { host: 'salesforce', account: 'acme' });
  await house.admin('POST', '/v1/accounts', { host: 'asana', account: workspace });
  const pages = [await house.openDeal(sampleDeals[0]?.id ?? '')];
  for (const address of Object.values(addresses)) {
    const page = await house.context.newPage();
    await page.goto(address);
    pages.push(page);
  }
  return pages;
}

/** Loads the extension anew by the browser's own page, as an update does. */
async function reloadExtension({ context, extensionId }: House): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Developer } };
    // Without it the browser switches off what was loaded from a folder.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, extensionId);
  await page.close();
}

interface Developer {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
}

// It switches on the browser's mode for developers.
test.use({ options: { page: {}, paired: true, alone: true } });

test('open tabs of every host go on with one line when the extension is loaded anew', async ({ house }) => {
  const pages = await openAll(house);
  for (const page of pages) {
    await page.bringToFront();
    await expect(line(page)).toHaveCount(1, { timeout: 20_000 });
    await page.evaluate(() => {
      document.body.setAttribute('data-same', 'yes');
      document.querySelector('waymark-line')?.setAttribute('data-old', '');
    });
  }
  await reloadExtension(house);
  for (const page of pages) {
    await page.bringToFront();
    // The old script takes its nodes with it, and the new one shows its own.
    await expect(page.locator('waymark-line:not([data-old])')).toHaveCount(1, { timeout: 30_000 });
    await expect(line(page)).toHaveCount(1);
    await line(page).getByRole('button', { name: 'Open Waymark panel' }).click();
    await expect(page.locator('waymark-panel')).toHaveCount(1);
    await expect(line(page)).toHaveCount(1);
    expect(await page.evaluate(() => document.body.getAttribute('data-same'))).toBe('yes');
  }
});
