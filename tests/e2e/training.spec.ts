import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type House, imported, openPanel, region, test } from './whole-house.ts';

const deal = '21940880375';

const proposal = (body: string) => `---
id: proposal
title: The proposal
owner: sales-lead
roles: [account-executive]
quiz:
  pass: 100
  questions:
    - { kind: choice, ask: Who approves 20 %?, options: [The rep, The sales lead], right: [The sales lead] }
    - { kind: order, ask: In which order?, items: [Ask, Write, Send] }
    - { kind: answer, ask: Which field holds the sum?, accept: [Amount] }
---

Two pages, and an appendix.

${body}
`;

/** An SOP with questions, which a step requires and new account executives learn; and a deal in that step. */
async function fill(house: House): Promise<void> {
  await house.admin('POST', '/v1/sops', { text: proposal('Send it within a week.'), change: 'material' });
  const services = await readFile('examples/playbooks/services.yaml', 'utf8');
  const yaml = `${services.replace('sop: proposal\n', 'sop: proposal\n            requires: proposal\n')}
paths:
  - { id: new, title: New in sales, role: account-executive, sops: [{ sop: proposal, within: 5 days }] }
`;
  await house.admin('POST', '/v1/playbook', { yaml });
  const known = { owner: 'Mara Lindt', name: 'Contoso service desk' };
  await house.admin('POST', '/v1/push', { events: [imported(deal, 'Proposal', 1, known)] });
}

test('an SOP is read, read again after a material change, passed at the second try, and opens the step that requires it', async ({
  house,
}) => {
  await fill(house);
  const board = await house.context.newPage();
  await board.goto(`chrome-extension://${house.extensionId}/dashboard.html#training`);
  const path = board.getByRole('region', { name: 'New in sales' });
  await expect(path).toContainText('0 of 1 done', { timeout: 30_000 });
  expect((await new AxeBuilder({ page: board }).analyze()).violations).toEqual([]);
  await path.getByRole('button', { name: 'The proposal' }).click();
  const training = board.getByRole('region', { name: 'Reading and passing' });
  await training.getByRole('button', { name: 'I have read this' }).click();
  await expect(training).toContainText('Read as it is now');

  const page = await house.openDeal(deal);
  const panel = await openPanel(page);
  const step = region(panel, 'Next step');
  await expect(step).toContainText('This needs “The proposal” read and passed.');
  await expect(step.getByRole('button', { name: 'Done', exact: true })).toHaveCount(0);

  await house.admin('POST', '/v1/sops', { text: proposal('Send it within a day.'), change: 'material' });
  await board.bringToFront();
  await expect(training).toContainText('This has changed since you read version 1.', { timeout: 30_000 });
  await training.getByRole('button', { name: 'What changed' }).click();
  await expect(training.locator('del')).toContainText('Send it within a week.');
  await expect(training.locator('ins')).toContainText('Send it within a day.');
  await training.getByRole('button', { name: 'I have read it again' }).click();
  await expect(training).toContainText('Read as it is now');

  // The questions by keyboard alone: first everything wrong, then everything right.
  await training.getByRole('button', { name: 'Answer the questions' }).press('Enter');
  await training.getByRole('button', { name: 'Check my answers' }).press('Enter');
  await expect(training).toContainText('Not passed: 0 of 3 right; 100 of 100 are needed.');
  await expect(path).toContainText('0 of 1 done');
  await training.getByRole('button', { name: 'Try again' }).press('Enter');
  await training.getByRole('radio', { name: 'The rep' }).press('ArrowDown');
  await expect(training.getByRole('radio', { name: 'The sales lead' })).toBeChecked();
  const items = training.getByRole('listitem');
  for (const [place, item] of ['Ask', 'Write', 'Send'].entries()) {
    for (;;) {
      const now = (await items.allTextContents()).indexOf(item);
      if (now === place) break;
      await training.getByRole('button', { name: `Move up: ${item}` }).press('Enter');
    }
  }
  await training.getByRole('textbox', { name: 'Your answer' }).fill('  AMOUNT ');
  expect((await new AxeBuilder({ page: board }).analyze()).violations).toEqual([]);
  await training.getByRole('textbox', { name: 'Your answer' }).press('Enter');
  await expect(training).toContainText('Passed: 3 of 3 right.');
  await expect(path).toContainText('1 of 1 done');

  await page.bringToFront();
  await step.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(step).toContainText('Marked done');
  await expect.poll(() => house.knownOf(deal)).toContain('"type":"step.done"');
});
