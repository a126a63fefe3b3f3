import type { BrowserContext } from '@playwright/test';

/** Pairs the extension with a backend the way a person does: on its settings page. */
export async function pairExtension(
  context: BrowserContext,
  extensionId: string,
  { server, code }: { server: string; code: string },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByLabel('Server address').fill(server);
  await page.getByLabel('Invite code').fill(code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Disconnect', exact: true }).waitFor();
  await page.close();
}
