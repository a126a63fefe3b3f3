import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { askForPalette as askFor, paletteOf } from './open-palette.ts';
import { expect, factsOf, imported, openPanel, test } from './whole-house.ts';

const [one = '', two = ''] = sampleDeals.map(({ id }) => id);

test('by keyboard alone: a procedure is read and a step is done; the host hears no key, and has its focus back', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 30)] });
  const page = await house.openDeal(one);
  await expect.poll(async () => (await factsOf(page)).join()).toContain('Send the proposal and book');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keyup', 'keypress'])
      window.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
  });
  const search = page.getByRole('searchbox').or(page.getByPlaceholder('Search HubSpot')).first();
  await search.focus();
  await askFor(house, page);
  const palette = await paletteOf(page);
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => document.querySelector('waymark-palette')?.shadowRoot)).toBeNull();

  await page.keyboard.type('the proposal');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('article')).toContainText('an appendix that nobody has to read');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await field.fill('');
  await page.keyboard.type('done send');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('option', { name: /^Open again: Send the proposal/ })).toHaveCount(1);
  await expect.poll(() => house.knownOf(one)).toContain('step.done');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(page.locator('waymark-palette')).toHaveCount(0);
  await expect(search).toBeFocused();

  // From the panel it goes back to the panel, to the very control.
  const panel = await openPanel(page);
  const settings = panel.getByRole('button', { name: 'Open Waymark settings' });
  await settings.focus();
  await askFor(house, page);
  await expect((await paletteOf(page)).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('waymark-palette')).toHaveCount(0);
  await expect
    .poll(() => panel.evaluate(() => document.hasFocus() && document.activeElement?.ariaLabel))
    .toBe('Open Waymark settings');
});

test('it works with the backend away; a click beside it closes it, and a record is gone to', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', {
    events: [one, two].map((id, at) => imported(id, 'presentationscheduled', 3, { name: `Deal ${at + 1}` })),
  });
  const other = await house.openDeal(two);
  await expect.poll(async () => (await factsOf(other)).join()).toContain('Send the proposal');
  const page = await house.openDeal(one);
  await expect.poll(async () => (await factsOf(page)).join()).toContain('Send the proposal');
  await house.stopServer();
  await askFor(house, page);
  await (await paletteOf(page)).getByRole('combobox').waitFor();
  await page.mouse.click(20, 700);
  await expect(page.locator('waymark-palette')).toHaveCount(0);

  await askFor(house, page);
  const palette = await paletteOf(page);
  await palette.getByRole('combobox').fill('deal 2');
  await palette.getByRole('option', { name: /^Deal 2/ }).click();
  await expect.poll(() => other.evaluate(() => document.visibilityState)).toBe('visible');
  await expect(page.locator('waymark-palette')).toHaveCount(0);
});

test('documents are found by any word with a slip, by a field’s name and in Japanese, with the backend away', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 3)] });
  const publish = (head: string, body: string) =>
    house.admin('POST', '/v1/sops', {
      text: `---\n${head}\nowner: sales-lead\n---\n\n${body}\n`,
      change: 'minor',
    });
  const refund = 'id: refund\ntitle: Giving money back\nattach: { fields: [hs_refund_reason] }';
  await publish(refund, '## First\n\nAsk the customer for the invoice number.');
  await publish('id: quote\ntitle: 見積書の送付手順', '送付の前に確認する。');
  const page = await house.openDeal(one);
  await expect.poll(async () => (await factsOf(page)).join()).toContain('Send the proposal');
  await askFor(house, page);
  const palette = await paletteOf(page);
  const field = palette.getByRole('combobox');
  const option = (name: RegExp) => palette.getByRole('option', { name });
  await field.fill('invocie customer');
  await expect(option(/^Giving money back/)).toContainText('Ask the customer for the invoice number.');
  await expect(option(/^Giving money back/).locator('mark')).toHaveText(['customer', 'invoice']);
  await house.stopServer();
  await field.fill('hs_refund_raeson');
  await expect(option(/^Giving money back/)).toHaveCount(1);
  await field.fill('送付');
  await expect(option(/^見積書の送付手順/)).toHaveCount(1);
  await field.fill('zebra');
  await expect(palette.getByText('Nothing found for', { exact: false })).toBeVisible();
});

test('in the dashboard it is a dialog of the page, which gives the focus back', async ({ house }) => {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/dashboard.html`);
  const button = page.getByRole('button', { name: /^Search/ });
  await button.click();
  await page.getByRole('dialog').getByRole('combobox').fill('health');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toContain('#health');
  await expect(button).toBeFocused();
  await askFor(house, page);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});
