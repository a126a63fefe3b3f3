import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { expect, type House, imported, openPanel, region, test } from './whole-house.ts';

test.use({ options: { page: {}, paired: false } });

async function pairEditor(house: House): Promise<void> {
  const person = { name: 'Ruth Adeyemi', access: 'editor', person: 'ruth-adeyemi' };
  const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', person);
  await pairExtension(house.context, house.extensionId, { server: house.server.url, code });
}

async function publish(page: Page, change: 'Minor' | 'Material' | null, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  if (change) await page.getByRole('radio', { name: change }).check();
  await page.getByRole('textbox', { name: 'What changed' }).fill(note);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const write = async (page: Page, words: string) => {
  await page.getByLabel('Text as Markdown').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
};

test('an SOP is written, attached, published, read beside the deal, changed materially, and restored', async ({
  house,
}) => {
  await pairEditor(house);
  const id = sampleDeals[0]?.id ?? '';
  await house.admin('POST', '/v1/push', { events: [imported(id, 'presentationscheduled', 3)] });
  const deal = await house.openDeal(id);
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/dashboard.html#sops`);
  await expect(page.getByText(/^Write the first one/)).toBeVisible();
  await page.getByRole('button', { name: 'New SOP…' }).click();
  await page.getByRole('button', { name: /^How-to/ }).click();
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  await page.getByLabel('Title').fill('Ask for the budget');
  await expect(page.getByText('Known as ask-for-the-budget.')).toBeVisible();
  await write(page, '\n\nNever send a price before.');
  await page.getByRole('tab', { name: 'About it' }).click();
  await page.getByLabel('Kept by').selectOption({ index: 1 });
  await page.getByLabel('Days until').fill('90');
  await page.getByRole('tab', { name: 'Where it belongs' }).click();
  await page.getByText('Stages and steps of New business').click();
  await page.getByRole('checkbox', { name: 'Proposal', exact: true }).check();
  // Its questions, by form: what is not whole is told where it is, and tried beside it before anybody is asked.
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByRole('button', { name: 'Add a choice' }).click();
  const question = page.getByRole('group', { name: 'Question 1' });
  await question.getByLabel('What is asked').fill('Who approves?');
  await expect(question.getByText('Write at least two.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  await question.getByLabel('Answers to choose from').fill('The rep\nThe lead');
  await question.getByRole('checkbox', { name: 'The lead' }).check();
  await page.getByLabel('Right answers needed').fill('100');
  const tried = page.getByRole('form', { name: 'Questions about this SOP' });
  await tried.getByRole('radio', { name: 'The lead' }).check();
  await tried.getByRole('button', { name: 'Check my answers' }).click();
  await expect(tried).toContainText('Passed: 1 of 1 right.');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  // What is written is there again after a reload, before it was ever published.
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Ask for the budget');
  await publish(page, null, '');
  await expect(page.getByText('Based on version 1')).toBeVisible();

  // Beside the deal that is in this stage.
  await deal.bringToFront();
  const panel = await openPanel(deal);
  const own = region(panel, 'SOPs').getByRole('button', { name: 'Ask for the budget' });
  await own.click({ timeout: 20_000 });
  await expect(panel.getByText('Never send a price before.')).toBeVisible();

  // A material change, with what it changes before the eyes.
  await page.bringToFront();
  await write(page, '\n\nAsk twice.');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByRole('region', { name: 'What changed since version 1' })).toContainText(
    'Ask twice.',
  );
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Choose one of the two.')).toBeVisible();
  await page.getByRole('radio', { name: 'Material' }).check();
  await page.getByRole('textbox', { name: 'What changed' }).fill('Twice now');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Based on version 2')).toBeVisible();

  // Back to the first version, as a new one.
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByText('Twice now')).toBeVisible();
  await page.getByRole('button', { name: 'View version 1' }).click();
  await page.getByRole('button', { name: 'Make version 1 the draft' }).click();
  await publish(page, 'Minor', 'Once was right');
  await expect(page.getByText('Based on version 3')).toBeVisible();
  const { sop } = await house.admin<{ sop: { body: string; materialVersion: number; quiz: unknown } }>(
    'GET',
    '/v1/sop?id=ask-for-the-budget',
  );
  expect(sop.body).not.toContain('Ask twice.');
  expect(sop.materialVersion).toBe(2);
  expect(sop.quiz).toEqual({
    pass: 100,
    questions: [
      { kind: 'choice', ask: 'Who approves?', options: ['The rep', 'The lead'], right: ['The lead'] },
    ],
  });

  // Somebody else publishes while a draft is written: it goes onto theirs, and both are in it.
  await page.getByRole('tab', { name: 'Text' }).click();
  await write(page, '\n\nMine.');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  const text = `---\nid: ask-for-the-budget\ntitle: Ask for the budget early\nowner: sales-lead\nattach:\n  stages: [new-business/proposal]\n---\n${sop.body}\n`;
  await house.admin('POST', '/v1/sops', { text, change: 'minor', base: 3 });
  await page.getByRole('button', { name: 'Put my draft onto version 4' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Ask for the budget early');
  await expect(page.getByLabel('Text as Markdown')).toContainText('Mine.');
});

test('what is no longer verified is still true in one press, several at once', async ({ house }) => {
  for (const id of ['one', 'two']) {
    const head = `id: ${id}\ntitle: Rule ${id}\nowner: sales-lead\nverifier: finance\ninterval: 30 days`;
    await house.admin('POST', '/v1/sops', { text: `---\n${head}\n---\nDo it.\n`, change: 'material' });
  }
  await pairEditor(house);
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/dashboard.html#sops/~reviews`);
  await page.getByLabel('Choose “Rule one”').check();
  await page.getByLabel('Choose “Rule two”').check();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Still true: 2 SOPs' }).click();
  await expect(page.getByText('Nothing has to be looked at')).toBeVisible();
  const { sops } = await house.admin<{ sops: { verifiedBy: string | null }[] }>('GET', '/v1/sops');
  expect(sops.map(({ verifiedBy }) => verifiedBy)).toEqual(['Ruth Adeyemi', 'Ruth Adeyemi']);
});
