import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './whole-house.ts';

test.describe('before it is paired', () => {
  test.use({ options: { page: {}, paired: false } });

  test('a wrong code and an unreachable server say what to do', async ({ house }) => {
    const page = await house.context.newPage();
    await page.goto(`chrome-extension://${house.extensionId}/options.html`);
    const connect = async (server: string, code: string) => {
      await page.getByLabel('Server address').fill(server);
      await page.getByLabel('Invite code').fill(code);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
    };
    await connect('http://127.0.0.1:9', 'ABCD');
    await expect(page.getByRole('alert')).toContainText('Check the address');
    await connect(house.server.url, 'not-a-code');
    await expect(page.getByRole('alert')).toContainText(/code/i);
    await expect(page.getByLabel('Invite code')).toBeFocused();
    await connect('what is this', 'x');
    await expect(page.getByRole('alert')).toContainText('looks like');
    await expect(page.getByLabel('Server address')).toBeFocused();
  });

  test('the deal page stays as it is', async ({ house }) => {
    const page = await house.openDeal('21940880101');
    await page.waitForTimeout(2_000);
    await expect(page.locator('waymark-line')).toHaveCount(0);
  });
});

test('the manifest asks for what it needs, under a fixed identity', async ({ house }) => {
  expect(house.extensionId).toBe('hneimdjgcndppnonehcpocojlnnafdij');
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/options.html`);
  const commands = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
    };
    return chrome.commands.getAll();
  });
  expect(commands.find(({ name }) => name === 'toggle-panel')?.shortcut).toBe('Alt+Shift+O');
  await expect(page.getByText(/Alt\s*\+\s*Shift\s*\+\s*O/).first()).toBeVisible();
});

for (const name of ['options.html', 'popup.html']) {
  test(`${name} has no accessibility faults`, async ({ house }) => {
    const page = await house.context.newPage();
    await page.goto(`chrome-extension://${house.extensionId}/${name}`);
    await page.getByRole('heading').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}
