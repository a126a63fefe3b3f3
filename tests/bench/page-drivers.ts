import type { BrowserContext, Page } from '@playwright/test';
import { deal, portal } from '../e2e/page-extension.ts';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { sampleTasks, workspace } from '../hosts/asana/sample-tasks.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { routeSalesforce } from '../hosts/salesforce/route-salesforce.ts';
import { sampleRecords } from '../hosts/salesforce/sample-records.ts';

/** How the page bench goes from record to record on one host's stand-in. */
export interface PageDriver {
  route: (context: BrowserContext) => Promise<void>;
  account: string;
  address: string;
  ids: string[];
  /** The address of a record's page. */
  addressOf(id: string): string;
  /** Goes to the record as the page's own script does. */
  open(page: Page, id: string): Promise<void>;
  /** A feed that never rests, or one that does. */
  setBusy(page: Page, isBusy: boolean): Promise<void>;
}

const timelineItems = 400;
const deals = sampleDeals.map(({ id }) => id);
const tasks = sampleTasks.map(({ id }) => id);
const opportunities = sampleRecords.filter(({ object }) => object === 'Opportunity').map(({ id }) => id);
const opportunity = (id: string) => `https://acme.lightning.force.com/lightning/r/Opportunity/${id}/view`;
const task = (id: string) => `https://app.asana.com/1/${workspace}/home/task/${id}`;

export const pageDrivers: Record<string, PageDriver> = {
  hubspot: {
    route: routeHubSpot,
    account: portal,
    address: deal(deals[0] ?? ''),
    ids: deals,
    addressOf: deal,
    open: (page, id) => page.evaluate((next) => window.__standin.open(next), id),
    setBusy: (page, busy) =>
      page.evaluate((options) => window.__standin.set(options), { busy, timelineItems }),
  },
  salesforce: {
    route: routeSalesforce,
    account: 'acme',
    address: opportunity(opportunities[0] ?? ''),
    ids: opportunities,
    addressOf: opportunity,
    open: (page, id) => page.evaluate((next) => window.__salesforce.open(next), id),
    setBusy: (page, busy) =>
      page.evaluate((options) => window.__salesforce.set(options), { busy, timelineItems }),
  },
  asana: {
    route: routeAsana,
    account: workspace,
    address: task(tasks[0] ?? ''),
    ids: tasks,
    addressOf: task,
    open: (page, id) => page.evaluate((next) => window.__asana.open(next), id),
    setBusy: (page, busy) => page.evaluate((options) => window.__asana.set(options), { busy }),
  },
};
