import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { expect, getNamed, lineOf, openPalette, openPanel, press, test, textOf } from './firefox-house.ts';
import { imported } from './house-backend.ts';

const one = sampleDeals[0]?.id ?? '';

// It waits twice until the browser ends the background by itself.
test.setTimeout(240_000);

test('in Firefox a deal is worked with the backend there and away, and with a background that ends when idle', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 30)] });
  const page = await house.openDeal(one);
  await expect
    .poll(() => lineOf(page))
    .toMatch(/Mara Lindt.*Send the proposal and book.*overdue.*Stalled 30 d/);
  // Under Firefox's own default policy no socket to a backend without TLS would open.
  await expect.poll(() => house.countLive()).toBeGreaterThan(0);
  await house.backgroundEnded();

  const panel = await openPanel(page);
  await expect.poll(() => textOf(panel, 'Warnings')).toContain('limit 21');
  await expect.poll(() => textOf(panel, 'Owner')).toContain('Mara Lindt');
  await press(panel, 'Done');
  await expect.poll(() => textOf(panel, 'Next step')).toContain('Send the proposal recap');
  await expect.poll(() => house.knownOf(one)).toContain('step.done');

  await house.stopServer();
  await house.backgroundEnded();
  await press(panel, 'Snooze');
  await (await getNamed(panel, 'Procurement', 'radio')).click();
  await panel.evaluate(() => {
    const send = [...document.querySelectorAll('button')].find((one) => /^Snooze until/.test(one.innerText));
    send?.click();
  });
  await expect.poll(() => textOf(panel, 'Warnings')).toMatch(/snoozed/i);
  await expect.poll(() => panel.evaluate(() => document.body.innerText)).toMatch(/1 waiting/);
  await page.reload();
  await expect.poll(() => lineOf(page)).toContain('Send the proposal recap');
  expect(await lineOf(page)).not.toContain('Stalled');
  await house.startServer();
  await expect.poll(() => house.knownOf(one), { timeout: 45_000 }).toMatch(/step\.done.*flag\.snoozed/);

  const palette = await openPalette(house, page, one);
  await getNamed(palette, 'Search procedures, steps, records and actions', 'combobox');
  await page.keyboard.type('the proposal');
  await page.keyboard.press('Enter');
  await expect.poll(() => palette.evaluate(() => document.body.innerText)).toContain('nobody has to read');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelector('waymark-palette'))).toBeNull();

  // Firefox opens the sidebar itself for a press on the toolbar only; what stands in it is this page.
  const sidebar = await house.openOwn('sidepanel.html');
  await press(sidebar, 'My Day', 'tab');
  await expect.poll(() => sidebar.evaluate(() => document.body.innerText)).toMatch(/waiting|nothing waits/i);
});
