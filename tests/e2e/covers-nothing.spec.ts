import { type BrowserContext, expect, test } from '@playwright/test';
import { pageDrivers } from '../bench/page-drivers.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { sampleRecords } from '../hosts/salesforce/sample-records.ts';
import { findCovered } from './covered-controls.ts';
import { deal as dealAddress, openBench, portal } from './page-extension.ts';

const line = 'waymark-line';
const [first = ''] = sampleDeals.map(({ id }) => id);
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1000 },
];

/** What stands unasked on each host's pages: the line on records, marks on lists. */
const pages: Record<string, { address: string; shows: string }[]> = {
  hubspot: [
    { address: dealAddress(first), shows: line },
    { address: dealAddress(first, '?header=wide'), shows: line },
    {
      address: `https://app.hubspot.com/contacts/${portal}/objects/0-3/views/all/board`,
      shows: 'waymark-mark',
    },
    {
      address: `https://app.hubspot.com/contacts/${portal}/objects/0-5/views/all/list`,
      shows: 'waymark-mark',
    },
  ],
  salesforce: [
    { address: pageDrivers.salesforce?.address ?? '', shows: line },
    { address: `${pageDrivers.salesforce?.address}?shadow=native`, shows: line },
    {
      address: 'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
      shows: 'waymark-mark',
    },
  ],
  asana: [
    { address: pageDrivers.asana?.address ?? '', shows: line },
    {
      address: `https://app.asana.com/1/${pageDrivers.asana?.account}/project/1205343438426085/board`,
      shows: 'waymark-mark',
    },
  ],
};

for (const [host, places] of Object.entries(pages)) {
  test(`nothing that appears unasked covers a control of ${host}’s pages`, async () => {
    const driver = pageDrivers[host];
    if (!driver) throw new Error(`Nothing drives ${host}.`);
    const bench = await openBench(host, (context: BrowserContext) => driver.route(context));
    const chip = { state: 'bad', text: 'Stalled 23 d', detail: 'Stalled for 23 days' };
    const marks = Object.fromEntries(sampleRecords.map(({ id }) => [id, chip]));
    await bench.set({ portal: driver.account, marked: host === 'salesforce' ? 0 : 1, marks });
    for (const { address, shows } of places) {
      const page = await bench.newPage(address);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expect(page.locator(shows).first(), address).toBeVisible({ timeout: 15_000 });
        const { seen, covered } = await findCovered(page);
        expect(seen, address).toBeGreaterThan(5);
        expect(covered, `${address} at ${size.width} px`).toEqual([]);
      }
      await page.close();
    }
    await bench.close();
  });
}
