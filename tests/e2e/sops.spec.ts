import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { connectExtension } from './connect-extension.ts';
import { askForPalette, paletteOf } from './open-palette.ts';
import { expect, factsOf, type House, imported, openPanel, region, test } from './whole-house.ts';

test.setTimeout(240_000);

const deal = '21940880375';
const id = 'ask-for-the-budget';

/** The browser, in the extension's own page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

type Browser = Pick<House, 'context' | 'extensionId'>;

/** Connects a browser as somebody who writes SOPs, and opens their page. */
async function openLibrary({ admin, server }: House, browser: Browser, place = 'sops') {
  const person = { name: 'Ruth Adeyemi', access: 'editor', person: 'ruth-adeyemi' };
  const { code } = await admin<{ code: string }>('POST', '/v1/invites', person);
  await connectExtension(browser, { server: server.url, code });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html#${place}`);
  return page;
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

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id);

/** The questions by form: what is not whole is told where it is, and tried beside it before anybody is asked. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Questions' }).click();
  const question = (n: number) => page.getByRole('group', { name: `Question ${n}`, exact: true });
  await page.getByRole('button', { name: 'Add a choice' }).click();
  await question(1).getByLabel('What is asked').fill('Who approves 20 %?');
  await expect(question(1).getByText('Write at least two.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  await question(1).getByLabel('Answers to choose from').fill('The rep\nThe sales lead');
  await question(1).getByRole('checkbox', { name: 'The sales lead' }).check();
  await page.getByLabel('Right answers needed').fill('100');
  const tried = page.getByRole('form', { name: 'Questions about this SOP' });
  await tried.getByRole('radio', { name: 'The sales lead' }).check();
  await tried.getByRole('button', { name: 'Check my answers' }).click();
  await expect(tried).toContainText('Passed: 1 of 1 right.');
  await page.getByRole('button', { name: 'Add an order' }).click();
  await question(2).getByLabel('What is asked').fill('In which order?');
  await question(2).getByLabel('Things to put in order').fill('Ask\nWrite\nSend');
  await page.getByRole('button', { name: 'Add a short answer' }).click();
  await question(3).getByLabel('What is asked').fill('Which field holds the sum?');
  await question(3).getByLabel('Accepted answers').fill('Amount');
}

/** A step requires the SOP, and a path leads to it. */
async function requireIt({ admin }: House): Promise<void> {
  const services = await readFile('examples/playbooks/services.yaml', 'utf8');
  const yaml = `${services.replace('sop: proposal\n', `sop: proposal\n            requires: ${id}\n`)}
paths:
  - { id: new, title: New in sales, role: account-executive, sops: [{ sop: ${id}, within: 5 days }] }
`;
  await admin('POST', '/v1/playbook', { yaml });
}

test('an SOP is written and attached, found with a slip, read, changed, read again, passed, and opens the step that requires it', async ({
  house,
}) => {
  const writer = await house.openBrowser();
  const page = await openLibrary(house, writer);
  const known = { owner: 'Mara Lindt', name: 'Contoso service desk' };
  await house.admin('POST', '/v1/push', { events: [imported(deal, 'Proposal', 1, known)] });

  // Written, and there again after a reload before it was ever published.
  await expect(page.getByText(/^Write the first one/)).toBeVisible();
  await page.getByRole('button', { name: 'New SOP…' }).click();
  await page.getByRole('button', { name: /^How-to/ }).click();
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  await page.getByLabel('Title').fill('Ask for the budget');
  await expect(page.getByText(`Known as ${id}.`)).toBeVisible();
  await write(page, '\n\nNever send a price before.');
  await page.getByRole('tab', { name: 'About it' }).click();
  await page.getByLabel('Kept by').selectOption({ label: 'Sales lead' });
  await page.getByLabel('Days until').fill('90');
  await page.getByRole('checkbox', { name: 'Account executive' }).check();

  // Attached to a stage.
  await page.getByRole('tab', { name: 'Where it belongs' }).click();
  await page.getByText('Stages and steps of New business').click();
  await page.getByRole('checkbox', { name: 'Proposal', exact: true }).check();
  await ask(page);
  expect(await faults(page)).toEqual([]);
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Ask for the budget');
  await publish(page, null, '');
  await expect(page.getByText('Based on version 1')).toBeVisible();
  await requireIt(house);

  // Found from the deal's page with a slip, read, and acknowledged.
  const hubspot = await house.openDeal(deal);
  await expect.poll(async () => (await factsOf(hubspot)).join()).toContain('Send the proposal');
  await askForPalette(house, hubspot);
  const palette = await paletteOf(hubspot);
  await palette.getByRole('combobox').fill('ask bugdet');
  await palette.getByRole('option', { name: /^Ask for the budget/ }).click();
  const article = palette.getByRole('article');
  await expect(article).toContainText('Never send a price before.');
  const beside = article.getByRole('region', { name: 'Reading and passing' });
  await beside.getByRole('button', { name: 'I have read this' }).click();
  await expect(beside).toContainText('Read as it is now');
  await hubspot.keyboard.press('Escape');
  await hubspot.keyboard.press('Escape');
  await expect(hubspot.locator('waymark-palette')).toHaveCount(0);

  // Beside the deal, whose step is shut.
  const panel = await openPanel(hubspot);
  await expect(region(panel, 'SOPs').getByRole('button', { name: 'Ask for the budget' })).toBeVisible();
  const step = region(panel, 'Next step');
  await expect(step).toContainText('This needs “Ask for the budget” read and passed.');
  await expect(step.getByRole('button', { name: 'Done', exact: true })).toHaveCount(0);
  // What is left to learn of it waits in My Day too.
  const board = await house.context.newPage();
  await board.goto(`chrome-extension://${house.extensionId}/dashboard.html#my-day`);
  const waiting = board.getByRole('button', { name: 'Pass the questions about “Ask for the budget”' });
  await expect(waiting).toBeVisible({ timeout: 30_000 });
  await board.goto(`chrome-extension://${house.extensionId}/dashboard.html#training`);
  const path = board.getByRole('region', { name: 'New in sales' });
  await expect(path).toContainText('0 of 1 done', { timeout: 30_000 });
  expect(await faults(board)).toEqual([]);
  await path.getByRole('button', { name: 'Ask for the budget' }).click();
  const training = board.getByRole('region', { name: 'Reading and passing' });
  await expect(training).toContainText('Read as it is now');

  // Changed materially, with what it changes before the writer's eyes and then before the reader's.
  await page.getByRole('tab', { name: 'Text' }).click();
  await write(page, '\n\nAsk twice.');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const changed = page.getByRole('region', { name: 'What changed since version 1' });
  await expect(changed).toContainText('Ask twice.');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Choose one of the two.')).toBeVisible();
  await page.getByRole('radio', { name: 'Material' }).check();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Based on version 2')).toBeVisible();
  await expect(training).toContainText('This has changed since you read version 1.', { timeout: 30_000 });
  await training.getByRole('button', { name: 'What changed' }).click();
  await expect(training.locator('ins').filter({ hasText: 'Ask twice.' })).toHaveCount(1);
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
  expect(await faults(board)).toEqual([]);
  await training.getByRole('textbox', { name: 'Your answer' }).press('Enter');
  await expect(training).toContainText('Passed: 3 of 3 right.');
  await expect(path).toContainText('1 of 1 done');

  // Certified: the step is open.
  await hubspot.bringToFront();
  await step.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(step).toContainText('Marked done');
  await expect.poll(() => house.knownOf(deal)).toContain('"type":"step.done"');
  await writer.close();
});

test.describe('the library', () => {
  test.use({ options: { page: {}, paired: false } });

  test('what is no longer verified is still true in one press; an older version comes back; two writers’ words are joined', async ({
    house,
  }) => {
    const send = (name: string, more: string, body: string, change: string) => {
      const head = `id: ${name}\ntitle: Rule ${name}\nowner: sales-lead\n${more}`;
      return house.admin('POST', '/v1/sops', { text: `---\n${head}\n---\n${body}\n`, change });
    };
    const verified = 'verifier: finance\ninterval: 30 days';
    for (const name of ['one', 'two']) await send(name, verified, 'Do it.', 'material');
    const page = await openLibrary(house, house, 'sops/~reviews');
    await page.getByLabel('Choose “Rule one”').check();
    await page.getByLabel('Choose “Rule two”').check();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Still true: 2 SOPs' }).click();
    await expect(page.getByText('Nothing has to be looked at')).toBeVisible();
    const { sops } = await house.admin<{ sops: { verifiedBy: string | null }[] }>('GET', '/v1/sops');
    expect(sops.map(({ verifiedBy }) => verifiedBy)).toEqual(['Ruth Adeyemi', 'Ruth Adeyemi']);

    // Back to the first version, as a new one.
    await send('one', verified, 'Do it twice.', 'material');
    await page.goto(`chrome-extension://${house.extensionId}/dashboard.html#sops/edit/one`);
    await expect(page.getByText('Based on version 2')).toBeVisible();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'View version 1' }).click();
    await page.getByRole('button', { name: 'Make version 1 the draft' }).click();
    await publish(page, 'Minor', 'Once was right');
    await expect(page.getByText('Based on version 3')).toBeVisible();
    const { sop } = await house.admin<{ sop: { body: string; materialVersion: number } }>(
      'GET',
      '/v1/sop?id=one',
    );
    expect(sop).toMatchObject({ body: 'Do it.', materialVersion: 2 });

    // Somebody else publishes while a draft is written: it goes onto theirs, and both are in it.
    await page.getByRole('tab', { name: 'Text' }).click();
    await write(page, '\n\nMine.');
    await expect(page.getByText(/^Draft kept/)).toBeVisible();
    await send('one', `${verified}\ntags: [early]`, 'First this.\n\nDo it.', 'minor');
    await page.getByRole('button', { name: 'Put my draft onto version 4' }).click();
    await expect(page.getByLabel('Text as Markdown')).toContainText('First this.');
    await expect(page.getByLabel('Text as Markdown')).toContainText('Mine.');

    // What is looked for in vain becomes an SOP to write.
    await page.goto(`chrome-extension://${house.extensionId}/dashboard.html#sops`);
    const search = page.getByLabel('Look for an SOP');
    await search.fill('frist thsi');
    await expect(page.locator('.sop-hits').getByRole('link', { name: 'Rule one' })).toBeVisible();
    await search.fill('parental leave');
    await expect(page.getByText('Nothing found for “parental leave”')).toBeVisible();
    const counted = () => house.admin<{ misses: { words: string }[] }>('GET', '/v1/sop-misses');
    await expect
      .poll(async () => {
        await page.evaluate(() => chrome.runtime.sendMessage({ type: 'sops.missed' }));
        return (await counted()).misses.map(({ words }) => words);
      })
      .toEqual(['parental leave']);
    await page.getByRole('link', { name: 'Looked for and not found' }).click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add as a synonym… “parental leave”' }).click();
    const dialog = page.getByRole('dialog', { name: 'What else is “parental leave” called?' });
    await dialog.getByLabel('Words that find the right SOP').fill('rule one');
    await expect(dialog.getByText('Finds “Rule one” first.')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add to the playbook’s draft' }).click();
    await expect(dialog.getByText('It stands in the draft of the playbook', { exact: false })).toBeVisible();
    const draft = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'draft.read' }));
    expect((draft as { yaml: string }).yaml).toMatch(/synonyms:[\s\S]+rule one[\s\S]+parental leave/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Write this SOP “parental leave”' }).click();
    await page.getByRole('button', { name: /^How-to/ }).click();
    await expect(page.getByLabel('Title')).toHaveValue('Parental leave');
  });
});
