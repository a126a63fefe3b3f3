import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { connectExtension } from './connect-extension.ts';
import { expect, factsOf, type House, imported, portal, test } from './whole-house.ts';

const one = sampleDeals[0]?.id ?? '';
const published = 'Send the proposal and book the walk-through';
const drafted = 'Send the two-page proposal';

/** A second browser with its own profile, connected to the same backend as somebody who may publish. */
async function secondBrowser(house: House, access = 'editor'): Promise<LaunchedChromium> {
  const browser = await house.openBrowser();
  await routeHubSpot(browser.context, { portal });
  const person = { name: 'Jonas Weber', access, person: 'jonas-weber' };
  const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', person);
  await connectExtension(browser, { server: house.server.url, code });
  return browser;
}

async function openPlaybook({ context, extensionId }: LaunchedChromium): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html`);
  await page.getByRole('tab', { name: 'YAML' }).click();
  await page.getByRole('textbox', { name: 'Playbook as YAML' }).waitFor();
  return page;
}

/** Puts other words in the place of the first ones like these, as a person does: find, then type over. */
async function typeOver(page: Page, words: string, others: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Playbook as YAML' });
  await editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill('');
  await find.pressSequentially(words);
  await find.press('Enter');
  await find.press('Escape');
  await expect(editor).toBeFocused();
  // In one piece, so that one undo takes it back on a slow machine too.
  await page.keyboard.insertText(others);
}

const line = async (page: Page) => (await factsOf(page)).join(' · ');
const side = (page: Page) => page.getByRole('region', { name: 'What it does' });
const tab = (page: Page, name: string) => side(page).getByRole('tab', { name }).click();

async function faults(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

test('an editor writes, tries, publishes and takes back; another browser’s line follows', async ({
  house,
}) => {
  test.setTimeout(240_000);
  await house.admin('POST', '/v1/push', {
    events: [imported(one, 'presentationscheduled', 23, { owner: '77001', name: 'Northwind retainer 2027' })],
  });
  const deal = await house.openDeal(one);
  await expect.poll(() => line(deal)).toContain(published);
  const browser = await secondBrowser(house);
  // The editor has looked at the deal too, so that it can be chosen for the preview.
  const own = await browser.context.newPage();
  await own.goto(`https://app.hubspot.com/contacts/${portal}/record/0-3/${one}`);
  await expect.poll(() => line(own)).toContain(published);
  const page = await openPlaybook(browser);

  // A mistake is said where it is, and nothing can be published; mended, what changes is said in a sentence.
  await typeOver(page, published, drafted);
  await typeOver(page, 'due: 2 business days', 'due: 4 bananas');
  const problems = side(page).getByRole('tab', { name: 'Problems' });
  await expect(problems).toContainText('1');
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  await expect(side(page)).toContainText('4 bananas');
  expect(await faults(page)).toEqual([]);
  await side(page)
    .getByRole('button', { name: /^Line \d+/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Playbook as YAML' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(side(page)).toContainText('1 change against version 1');
  await expect(side(page)).toContainText(drafted);

  // One record under the draft, beside what is in force.
  await tab(page, 'Preview');
  const nextStep = side(page).getByRole('row', { name: /^Next step/ });
  await expect(nextStep).toContainText(published);
  await expect(nextStep).toContainText(drafted);
  await expect(nextStep).toContainText('Changes');
  await nextStep.getByText(drafted).click();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: `${process.env.SHOTS ?? 'test-results'}/playbook-preview.png` });

  // All records under it.
  await tab(page, 'Dry run');
  await side(page).getByRole('button', { name: 'Run' }).click();
  await expect(side(page).getByRole('region', { name: 'Result of the dry run' })).toContainText(
    '1 record replayed',
  );
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: `${process.env.SHOTS ?? 'test-results'}/playbook-dry-run.png` });

  // Closed without publishing, and opened again: the draft is there.
  await page.close();
  const again = await openPlaybook(browser);
  await expect(again.getByText(/^Draft from .*, based on version 1$/)).toBeVisible();
  await expect(side(again)).toContainText(drafted);
  await again.getByRole('button', { name: 'Discard draft' }).click();
  await expect(side(again)).toContainText('Nothing changes');
  await again.keyboard.press('Escape');
  await again.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(side(again)).toContainText(drafted);

  await deal.bringToFront();
  await again.getByRole('button', { name: 'Publish…' }).click();
  await again.getByLabel('What changed and why').fill('Two pages are read');
  await again.getByRole('button', { name: 'Publish now' }).click();
  await expect(again.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => line(deal), { timeout: 2_000, intervals: [50] }).toContain(drafted);
  await expect(again.getByText('Version 2 is in force', { exact: false }).first()).toBeVisible();

  // And back.
  await tab(again, 'Versions');
  await expect(side(again)).toContainText('Two pages are read');
  expect(await faults(again)).toEqual([]);
  await again.screenshot({ path: `${process.env.SHOTS ?? 'test-results'}/playbook-versions.png` });
  await side(again).getByRole('button', { name: 'Roll back to version 1' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Roll back to version 1' }).click();
  await expect(again.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => line(deal), { timeout: 2_000, intervals: [50] }).toContain(published);
  await side(again).getByRole('button', { name: 'Undo: back to version 2' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Roll back to version 2' }).click();
  await expect.poll(() => line(deal), { timeout: 2_000, intervals: [50] }).toContain(drafted);
  await browser.close();
});

test('form and text are one thing with one undo', async ({ house }) => {
  const browser = await secondBrowser(house);
  const page = await openPlaybook(browser);
  const text = page.getByRole('region', { name: 'Playbook text' });
  await text.getByRole('tab', { name: 'Form' }).click();
  const name = text.getByLabel('Name of the playbook');
  await expect(name).toHaveValue('Services starter');
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: `${process.env.SHOTS ?? 'test-results'}/playbook-form.png` });
  await name.fill('Our way');
  await name.press('Enter');
  await expect(side(page)).toContainText('1 change against version 1');
  await text.getByRole('tab', { name: 'YAML' }).click();
  await expect(text).toContainText('name: Our way');
  await typeOver(page, 'Our way', 'Our own way');
  await text.getByRole('tab', { name: 'Form' }).click();
  await expect(name).toHaveValue('Our own way');
  await name.focus();
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('Our way');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('Services starter');
  await expect(side(page)).toContainText('Nothing changes');
  await page.keyboard.press('Control+y');
  await expect(name).toHaveValue('Our way');
  await browser.close();
});

test('of two who edit at once, the second puts the draft onto the version of the first', async ({
  house,
}) => {
  const browser = await secondBrowser(house);
  const page = await openPlaybook(browser);
  await typeOver(page, published, drafted);
  await expect(side(page)).toContainText(drafted);
  const { yaml } = await house.admin<{ yaml: string }>('GET', '/v1/playbook');
  const theirs = yaml.replace('name: Services starter', 'name: Our way');
  await house.admin('POST', '/v1/playbook', { yaml: theirs, note: 'A name' });
  await expect(page.getByText('published version 2')).toBeVisible();
  await page.getByRole('button', { name: 'Show what they changed' }).click();
  await expect(page.getByText(/Our way/).first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put my draft onto version 2' }).click();
  await expect(side(page)).toContainText('1 change against version 2');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const both = await house.admin<{ yaml: string; version: number }>('GET', '/v1/playbook');
  expect(both.version).toBe(3);
  expect(both.yaml).toBe(theirs.replace(published, drafted));
  await browser.close();
});

test('a viewer reads the playbook and its versions, and cannot change it', async ({ house }) => {
  const browser = await secondBrowser(house, 'viewer');
  const page = await openPlaybook(browser);
  await expect(page.getByText('ask an admin for editor access')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Playbook as YAML' }).focus();
  await page.keyboard.type('nothing of this');
  await expect(side(page)).toContainText('Nothing changes');
  await tab(page, 'Versions');
  await side(page).getByRole('button', { name: 'View version 1' }).click();
  await expect(page.getByRole('dialog')).toContainText('waymark: 1');
  expect(await faults(page)).toEqual([]);
  await browser.close();
});

test('the popup and the settings page lead to it; without a connection it says what to do', async ({
  house,
}) => {
  const { context, extensionId } = house;
  for (const from of ['popup.html', 'options.html']) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${from}`);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open the playbook' }).click();
    const playbook = await opened;
    await expect(playbook.getByRole('heading', { name: 'Playbook' })).toBeVisible();
    await playbook.close();
  }
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html`);
  await settings.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await settings.getByRole('button', { name: 'Disconnect now' }).click();
  await settings.getByRole('button', { name: 'Connect', exact: true }).waitFor();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html`);
  await expect(page.getByRole('heading', { name: 'This browser is not connected' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
