import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './whole-house.ts';

/** Presses Tab until the focus is on `target`, then Enter: what a person without a mouse does. */
async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const hasFocus = () =>
    target.evaluate((element) => {
      const root = element.getRootNode();
      return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
    });
  for (let presses = 0; presses < 120; presses++) {
    if (await hasFocus()) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it.');
}

test('a new person is shown around by keyboard, first where to hide it, and it stays done', async ({
  house,
}) => {
  const page = await house.context.newPage();
  const settings = `chrome-extension://${house.extensionId}/options.html`;
  await page.goto(settings);
  const tour = page.getByRole('region', { name: 'See Waymark in 60 seconds' });
  const button = (name: string) => tour.getByRole('button', { name, exact: true });
  const press = (target: Locator) => pressByKeyboard(page, target);
  const line = tour.locator('waymark-line');
  const nextStep = tour.getByRole('region', { name: 'Next step' });
  const expectStep = (name: string) => expect(tour.getByRole('heading', { name })).toBeFocused();

  await expect(tour.getByRole('heading', { name: 'First, where to hide it' })).toBeVisible();
  await expect(line).toHaveCount(0);
  await press(button('Hide or pause Waymark'));
  await press(page.getByRole('button', { name: 'Hide on this site today' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('To get it back');
  await expect(dialog).toContainText(/Alt\+Shift\+O/);
  await press(dialog.getByRole('button', { name: 'Hide until tomorrow' }));
  await expect(tour).toContainText('The demo is hidden');
  await press(button('Show again'));

  await press(button('Next'));
  await expectStep('One line under the record’s name');
  await expect(line).toContainText('Send the proposal recap');
  await expect(nextStep).toHaveCount(0);
  await press(button('Next'));
  await expectStep('The panel opens when you ask');
  await press(line.getByRole('button'));
  await expect(nextStep).toContainText('Send the proposal recap');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);

  await press(button('Next'));
  await expectStep('One press, and one to undo it');
  // Another day, perhaps in another browser: it goes on where it was left.
  await page.reload();
  await press(nextStep.getByRole('button', { name: 'Done', exact: true }));
  await expect(nextStep).toContainText('Marked done');
  await expect(line).toContainText('No open step');
  // News of the workspace makes the page read everything again, but does not begin the demo anew.
  await page.evaluate('chrome.runtime.sendMessage({ type: "firstRun.go", at: 4 })');
  await page.waitForTimeout(500);
  await expect(line).toContainText('No open step');
  await press(nextStep.getByRole('button', { name: 'Undo' }).first());
  await expect(line).toContainText('Send the proposal recap');
  await expect(tour).toContainText('That is all there is to it.');

  await press(button('Next'));
  await expectStep('Your day, and everything else');
  await press(button('Finish'));
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Waymark settings' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show me around' })).toBeVisible();
  await expect(tour).toHaveCount(0);

  // Nothing of the demo is real: neither here nor on the backend.
  await expect(page.getByText('nothing', { exact: true })).toBeVisible();
  const request = {
    workspace: 0,
    me: 0,
    records: { cursor: 0, keys: [], fresh: ['hubspot:demo:deal:demo'] },
  };
  const { records } = await house.admin<{ records: unknown }>('POST', '/v1/pull', request);
  expect(JSON.stringify(records)).not.toContain('Demo: a new website');
});

test('it can be skipped at once, and asked for again', async ({ house }) => {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/options.html`);
  const tour = page.getByRole('region', { name: 'See Waymark in 60 seconds' });
  await tour.getByRole('button', { name: 'Skip' }).click();
  await expect(tour).toHaveCount(0);
  await page.getByRole('button', { name: 'Show me around' }).click();
  await expect(tour.getByRole('heading', { name: 'First, where to hide it' })).toBeVisible();
});
