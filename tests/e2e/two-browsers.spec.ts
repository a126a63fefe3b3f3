import type { Frame, Page } from '@playwright/test';
import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import {
  expect,
  factsOf,
  type House,
  imported,
  line,
  openPanel,
  portal,
  region,
  test,
} from './whole-house.ts';

const [first] = sampleDeals;
const one = first?.id ?? '';
const email = 'mara@company.example';
const password = 'harbour lamp seventeen';

test.use({ options: { page: {}, paired: false } });
test.setTimeout(240_000);

type Browser = Pick<LaunchedChromium, 'context' | 'extensionId'>;

/** The first browser connects by an invite; the second one by signing in as the same person. */
async function connectBoth(house: House, second: Browser): Promise<void> {
  const person = { name: 'Mara Lindt', access: 'member', person: 'mara-lindt' };
  const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', person);
  const settings = await settingsOf(house);
  await settings.getByLabel('Server address').fill(house.server.url);
  await settings.getByLabel('Invite code').fill(code);
  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  const access = await opened(house, () => settings.getByRole('button', { name: 'Set a password' }).click());
  await access.getByLabel('Email address').fill(email);
  await access.getByLabel('New password').fill(password);
  await access.getByRole('button', { name: 'Save the password' }).click();
  await expect(access.getByRole('status')).toContainText('Your password is saved');

  const other = await settingsOf(second);
  await other.getByLabel('Server address').fill(house.server.url);
  const page = await opened(second, () => other.getByRole('button', { name: 'Sign in' }).click());
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(other.getByRole('button', { name: 'Disconnect', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  for (const tab of [settings, access, other, page]) await tab.close();
}

async function settingsOf({ context, extensionId }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

async function opened({ context }: Browser, press: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), press()]);
  await page.waitForLoadState();
  return page;
}

/** Cards at any time of any day: the test runs when it runs. */
async function publish({ admin }: House): Promise<void> {
  const { yaml } = await admin<{ yaml: string }>('GET', '/v1/playbook');
  const always = yaml
    .replace(/workdays: .*/, 'workdays: [mon, tue, wed, thu, fri, sat, sun]')
    .replace(/opens: .*/, 'opens: "00:00"')
    .replace(/closes: .*/, 'closes: "23:59"')
    .replace(/holidays: .*/, 'holidays: []')
    .replace('after: 21 days\n', 'after: 21 days\n        level: card\n');
  await admin('POST', '/v1/playbook', { yaml: always });
}

const shows = (page: Page, text: string | RegExp) =>
  expect.poll(async () => (await factsOf(page)).join(' · '), { timeout: 30_000 }).toMatch(text);
const showsNot = (page: Page, text: string) =>
  expect.poll(async () => (await factsOf(page)).join(' · '), { timeout: 30_000 }).not.toContain(text);

/** Presses the chord's command in the tab that shows the deal, as a browser does. */
async function pressChord(page: Page, browser: Browser): Promise<Frame> {
  const settings = await settingsOf(browser);
  await settings.evaluate(async (address) => {
    const { tabs, runtime } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
    const [tab] = (await tabs.query({})).filter(({ url }) => url === address);
    await runtime.sendMessage({ type: 'tab.togglePanel', tab: tab?.id });
  }, page.url());
  await settings.close();
  await page.bringToFront();
  return getPanelFrame(page);
}

interface ChromeApi {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

test('what a person puts aside, snoozes or hides in one browser is so in their other one', async ({
  house,
}) => {
  const second = await house.openBrowser();
  await routeHubSpot(second.context, { portal });
  try {
    await connectBoth(house, second);
    await publish(house);
    await house.admin('POST', '/v1/push', {
      events: [imported(one, 'presentationscheduled', 30, { owner: '77001', name: 'Northwind' })],
    });
    const here = await house.openDeal(one);
    await shows(here, /Now: Stalled 30 d/);
    const there = await second.context.newPage();
    await there.goto(here.url());
    // The card was spent here: there the same flag is in the line as any other.
    await shows(there, /· Stalled 30 d/);

    // Not now: gone here and there, and back by Undo there.
    const panel = await openPanel(here);
    const card = region(panel, 'Now');
    await expect(card).toContainText('30 days');
    await card.getByText('Not now', { exact: true }).click();
    await expect(region(panel, 'Warnings')).toContainText('Not now, until something changes');
    await showsNot(here, 'Stalled');
    await showsNot(there, 'Stalled');
    const otherPanel = await openPanel(there);
    await expect(region(otherPanel, 'Warnings')).toContainText('Not now, until something changes · by you');
    await region(otherPanel, 'Warnings')
      .getByRole('button', { name: /^Undo: .* was put aside/ })
      .click();
    await shows(there, /Stalled 30 d/);
    await shows(here, /Stalled 30 d/);

    // Snoozed there: quiet here, until it is undone here.
    const stall = otherPanel.getByRole('article', { name: 'Three weeks is a stall' });
    await stall.getByRole('button', { name: 'Snooze' }).click();
    await otherPanel.getByLabel('Procurement').check();
    await otherPanel.getByRole('button', { name: /^Snooze until/ }).click();
    await showsNot(there, 'Stalled');
    await showsNot(here, 'Stalled');
    await expect(region(panel, 'Warnings')).toContainText('Procurement');
    await region(panel, 'Warnings')
      .getByRole('button', { name: /^Undo: snooze of/ })
      .click();
    await shows(there, /Stalled 30 d/);

    // Hidden here, the way back told first; hidden there too, where the chord's panel brings it back.
    await panel.getByRole('button', { name: 'Hide or pause Waymark' }).click();
    await panel.getByRole('button', { name: 'Hide on this page' }).click();
    const dialog = panel.getByRole('dialog', { name: 'Hide on this page' });
    await expect(dialog).toContainText('press the Waymark icon in the browser’s toolbar');
    await expect(dialog.locator('kbd')).toHaveText(/Alt\+Shift\+O|⌥⇧O/);
    await dialog.getByRole('button', { name: 'Hide', exact: true }).click();
    await expect(line(here)).toHaveCount(0);
    await expect(line(there)).toHaveCount(0, { timeout: 30_000 });
    const hidden = await getPanelFrame(there);
    await expect(hidden.getByRole('heading', { name: 'Hidden on this page' })).toBeVisible();
    const again = await pressChord(here, house);
    await again.getByRole('button', { name: 'Show again' }).click();
    await shows(here, /Stalled 30 d/);
    await shows(there, /Stalled 30 d/);
  } finally {
    await second.close();
  }
});
