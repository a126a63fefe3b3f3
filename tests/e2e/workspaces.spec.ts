import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openBackend } from './house-backend.ts';
import { expect, type House, imported, line, openPanel, region, test } from './whole-house.ts';

const other = '7777777';
const deal = '21940880101';

const switchOf = (page: Page) => page.getByRole('combobox', { name: 'Workspace', exact: true });

async function open(house: House, path: string): Promise<Page> {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/${path}`);
  return page;
}

async function findFaults(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

test('a person works in two workspaces: each page belongs to one, our own pages show one, and leaving one keeps the other', async ({
  house,
}) => {
  const second = await openBackend({ workspaceName: 'Fabrikam Holding' }, other);
  const mine = { owner: 'Mara Lindt' };
  await house.admin('POST', '/v1/push', {
    events: [imported(deal, 'presentationscheduled', 30, { ...mine, name: 'Northwind retainer' })],
  });
  await second.admin('POST', '/v1/push', {
    events: [imported(deal, 'presentationscheduled', 30, { ...mine, name: 'Fabrikam audit' }, other)],
  });

  const settings = await open(house, 'options.html');
  await settings.getByRole('button', { name: 'Add a workspace' }).click();
  const form = settings.getByRole('region', { name: 'Connect another workspace' });
  await form.getByLabel('Server address').fill(second.server.url);
  await form.getByLabel('Invite code').fill(await second.invite());
  await form.getByRole('button', { name: 'Connect', exact: true }).click();
  const connection = settings.getByRole('region', { name: 'Connection', exact: true });
  await expect(connection.getByRole('heading', { name: 'Fabrikam Holding' })).toBeVisible();
  const list = settings.getByRole('region', { name: 'Your workspaces' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  expect(await findFaults(settings)).toEqual([]);

  // Each deal page is its own workspace's, and what is done on it goes there.
  const pages = { own: await house.openDeal(deal), others: await house.context.newPage() };
  await pages.others.goto(`https://app.hubspot.com/contacts/${other}/record/0-3/${deal}`);
  for (const page of [pages.own, pages.others]) await expect(line(page)).toBeVisible();
  await pages.own.bringToFront();
  const panel = await openPanel(pages.own);
  await region(panel, 'Next step').getByRole('button', { name: 'Done', exact: true }).click();
  await expect.poll(() => house.knownOf(deal)).toContain('step.done');
  expect(await second.knownOf(deal)).not.toContain('step.done');

  // My Day is that of the workspace in view, and says which.
  const board = await open(house, 'dashboard.html#my-day');
  await expect(switchOf(board)).toContainText('Fabrikam Holding');
  await expect(board.locator('main')).toContainText('Fabrikam audit');
  await switchOf(board).selectOption({ index: 1 });
  await expect(board.locator('main')).toContainText('Northwind retainer');
  await expect(board.locator('main')).not.toContainText('Fabrikam audit');
  expect(await findFaults(board)).toEqual([]);
  // The settings, open in another tab, follow.
  await expect(connection.getByRole('heading', { name: 'Workspace', exact: true })).toBeVisible();
  await list.getByRole('button', { name: 'Show Fabrikam Holding' }).click();
  await expect(board.locator('main')).toContainText('Fabrikam audit');

  await connection.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await settings.getByRole('button', { name: 'Disconnect now' }).click();
  await expect(connection.getByRole('heading', { name: 'Workspace', exact: true })).toBeVisible();
  await expect(switchOf(board)).toHaveCount(0);
  await expect(line(pages.others)).toHaveCount(0);
  await expect(line(pages.own)).toBeVisible();
  await second.close();
});
