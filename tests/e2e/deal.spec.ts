import type { Frame, Page } from '@playwright/test';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { mostBeforePaint, watchPanelScripts } from './panel-scripts.ts';
import { expect, factsOf, imported, line, openPanel, portal, region, test } from './whole-house.ts';

const [first] = sampleDeals;
const one = first?.id ?? '';

const shows = async (page: Parameters<typeof factsOf>[0], ...texts: string[]) => {
  await expect(async () => {
    const facts = (await factsOf(page)).join(' · ');
    for (const text of texts) expect(facts).toContain(text);
  }).toPass({ timeout: 20_000 });
};

test('the line says owner, next step, due date, days and the stall of the deal in the address', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', {
    events: [imported(one, 'presentationscheduled', 23, { owner: '77001', name: 'Northwind' })],
  });
  const page = await house.openDeal(one);
  await shows(
    page,
    'Mara Lindt',
    'Send the proposal and book the walk-through',
    'overdue',
    '23 d in stage',
    'Stalled 23 d',
  );
  await expect(page.getByRole('region', { name: 'Waymark', exact: true })).toBeVisible();
  const scripts = watchPanelScripts(page);
  const panel = await openPanel(page);
  await expect(region(panel, 'Warnings')).toContainText('limit 21');
  const sizes = [...scripts().values()];
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(mostBeforePaint);
  await expect(region(panel, 'Stage')).toContainText('Start date agreed');
  await expect(region(panel, 'Owner')).toContainText('Mara Lindt');
  await region(panel, 'SOPs').getByText('The proposal', { exact: true }).click();
  await expect(region(panel, 'SOPs')).toContainText('Two pages, and an appendix that nobody has to read.');
  await region(panel, 'Next step').getByText('Why?').first().click();
  await expect(region(panel, 'Next step')).toContainText('new-business/proposal/send-proposal');
});

test('a deal worked by keyboard alone: Done, Undo and Snooze reach the backend; the host hears no key of it', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 30)] });
  const page = await house.openDeal(one);
  await shows(page, 'Send the proposal and book the walk-through');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keyup', 'keypress'])
      window.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  const button = line(page).getByRole('button', { name: 'Open Waymark panel' });
  await tabTo(page, () => button.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it));
  await heard();
  await page.keyboard.press('Enter');
  const panel = await getPanelFrame(page);
  await expect(region(panel, 'Next step')).toBeVisible();

  await tabTo(page, () => isFocused(panel, /^Done$/));
  await page.keyboard.press('Enter');
  await expect(region(panel, 'Next step')).toContainText('Send the proposal recap');
  await shows(page, 'Send the proposal recap');
  await expect.poll(() => house.knownOf(one)).toContain('step.done');
  await tabTo(page, () => isFocused(panel, /^Undo/));
  await page.keyboard.press('Enter');
  await expect.poll(() => house.knownOf(one)).toContain('step.reopened');
  await shows(page, 'Send the proposal and book the walk-through');

  await tabTo(page, () => isFocused(panel, /^Snooze/));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('dialog')).toBeVisible();
  await tabTo(page, () => isFocused(panel, /^Waiting/));
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByLabel('Procurement')).toBeChecked();
  await tabTo(page, () => isFocused(panel, /^Snooze until/));
  await page.keyboard.press('Enter');
  await expect.poll(() => house.knownOf(one)).toMatch(/flag\.snoozed.*[Pp]rocurement/);
  await expect.poll(async () => (await factsOf(page)).join()).not.toContain('Stalled');
  await page.keyboard.press('c');
  // Of what was pressed, the way to the button and the letting go of its key are the page's.
  expect((await heard()).filter((key) => key !== 'Enter')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(page.locator('waymark-panel')).toHaveCount(0);
  expect(await button.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await heard();
  await page.keyboard.press('c');
  expect(await heard()).toContain('c');
});

/** Goes on with the Tab key until the focus is where it is wanted. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

/** Whether the control that has the focus in the panel is called so. */
function isFocused(panel: Frame, name: RegExp): Promise<boolean> {
  return panel
    .evaluate(() => {
      const { activeElement: it } = document;
      if (!document.hasFocus() || !it) return '';
      const label = it instanceof HTMLInputElement ? it.labels?.[0]?.textContent : null;
      return (it.ariaLabel ?? label ?? it.textContent ?? '').trim();
    })
    .then((text) => name.test(text));
}

test('with the backend away and the worker killed between any two steps, everything works and arrives', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 30)] });
  const page = await house.openDeal(one);
  await shows(page, 'Stalled 30 d');
  await house.killWorker();
  await house.stopServer();
  const panel = await openPanel(page);
  await house.killWorker();
  await region(panel, 'Next step').getByRole('button', { name: 'Done', exact: true }).click();
  // The next step stands in the list below before that, too: only what can be undone is written down.
  await expect(region(panel, 'Next step')).toContainText('Undo');
  await expect(region(panel, 'Next step')).toContainText('Send the proposal recap');
  await house.killWorker();
  await region(panel, 'Warnings').getByRole('button', { name: 'Snooze' }).first().click();
  await panel.getByLabel('Procurement').check();
  await panel.getByRole('button', { name: /^Snooze until/ }).click();
  await expect(region(panel, 'Warnings')).toContainText(/snoozed/i);
  await expect(panel.locator('body')).toContainText(/[23] waiting/);
  await house.killWorker();
  await page.reload();
  await shows(page, 'Send the proposal recap');
  await house.startServer();
  await house.killWorker();
  await expect.poll(() => house.knownOf(one), { timeout: 45_000 }).toMatch(/step\.done.*flag\.snoozed/);
});

test.describe('a first sight', () => {
  test.use({
    options: {
      page: { deals: sampleDeals.map((deal) => ({ ...deal, stage: 'Presentation Scheduled' })) },
      paired: true,
    },
  });
  test('says "in stage since at least today" and flags nothing', async ({ house }) => {
    const page = await house.openDeal(one);
    await shows(page, 'in stage since at least today', 'Send the proposal');
    expect((await factsOf(page)).join()).not.toMatch(/stalled|overdue/i);
    const panel = await openPanel(page);
    await expect(region(panel, 'Stage')).toContainText(/in stage since at least today/i);
    await expect(region(panel, 'Warnings')).toContainText('No warnings');
  });

  test('a deal that comes back to a stage has its steps open again', async ({ house }) => {
    const move = (stage: string) =>
      page.evaluate(([id, to]) => window.__standin.update(id, { stage: to }), [one, stage] as const);
    const page = await house.openDeal(one);
    await shows(page, 'Send the proposal and book the walk-through');
    const panel = await openPanel(page);
    await region(panel, 'Next step').getByRole('button', { name: 'Done', exact: true }).click();
    await shows(page, 'Send the proposal recap');
    // A change counts as watched once the value before it has stood for a while.
    await page.waitForTimeout(1_500);
    await move('Contract Sent');
    await shows(page, 'Call to walk through the contract', '0 d in stage');
    await page.waitForTimeout(1_500);
    await move('Presentation Scheduled');
    await shows(page, 'Send the proposal and book the walk-through', '0 d in stage');
    await expect(region(panel, 'Next step').getByRole('button', { name: 'Done', exact: true })).toBeVisible();
  });
});

test('a publish changes the line while one looks', async ({ house }) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 2)] });
  const page = await house.openDeal(one);
  await shows(page, 'Send the proposal and book the walk-through');
  const { yaml } = await house.admin<{ yaml: string }>('GET', '/v1/playbook');
  await house.admin('POST', '/v1/playbook', {
    yaml: yaml.replace('title: Send the proposal and book the walk-through', 'title: Phone them first'),
  });
  await shows(page, 'Phone them first');
});

test("another portal than the workspace's shows and stores nothing", async ({ house }) => {
  const page = await house.context.newPage();
  await page.goto(`https://app.hubspot.com/contacts/7777777/record/0-3/${one}`);
  await page.waitForTimeout(3_000);
  await expect(line(page)).toHaveCount(0);
  const settings = await house.context.newPage();
  await settings.goto(`chrome-extension://${house.extensionId}/options.html`);
  const stored = await settings.evaluate(async () => {
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        texts.push(JSON.stringify(all));
      }
      db.close();
    }
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<object> } } };
    };
    return texts.join() + JSON.stringify(await chrome.storage.session.get(null));
  });
  expect(stored).toContain(portal);
  expect(stored).not.toContain('7777777');
});

test('a foreign page that embeds the panel gets an empty frame', async ({ house }) => {
  await house.admin('POST', '/v1/push', { events: [imported(one, 'presentationscheduled', 30)] });
  const address = `chrome-extension://${house.extensionId}/panel.html`;
  await house.context.route('https://foreign.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<p>Foreign</p><iframe src="${address}"></iframe>` }),
  );
  const foreign = await house.context.newPage();
  await foreign.goto('https://foreign.example/');
  // The same on the host's own page, beside a panel that is really open.
  const page = await house.openDeal(one);
  await openPanel(page);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.id = 'foreign';
    frame.src = src;
    frame.onload = () => frame.contentWindow?.postMessage({ waymark: crypto.randomUUID() }, '*');
    document.body.append(frame);
  }, address);
  await page.waitForTimeout(2_000);
  const inPage = await (await page.$('#foreign'))?.contentFrame();
  const inForeign = foreign.frames()[1];
  expect(await inPage?.evaluate(() => document.body.innerText.trim())).toBe('');
  expect(
    await inForeign?.evaluate(() => document.body?.innerText.trim() ?? '').catch(() => ''),
  ).not.toContain('proposal');
  expect(await foreign.evaluate(() => document.querySelector('iframe')?.contentDocument)).toBeNull();
});
