/**
 * How long My Day takes with many things in it: `npm run bench:day [RECORDS…]`, by default 1,000 and 9,000 records of
 * one person. The real extension in a real Chromium, the real backend. Printed are medians: reading the day as the side
 * panel does, a second reading at once behind it (others are served meanwhile), and from pressing *Done* to its row gone.
 */
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { imported, openBackend } from '../e2e/house-backend.ts';
import { quantile } from './server/quantile.ts';

const perPush = 500;
const rounds = 9;

interface Chrome {
  runtime: { sendMessage(message: object): Promise<{ total?: number }> };
}

async function measure(records: number): Promise<void> {
  const backend = await openBackend();
  const events = Array.from({ length: records }, (_, index) =>
    imported(String(30_000 + index), index % 2 ? 'Proposal' : 'Contract', index % 40, {
      owner: 'Mara Lindt',
      name: `Deal ${index}`,
      amount: `${1000 + index} EUR`,
    }),
  );
  const code = await backend.invite();
  const browser = await launchChromium({ headless: true });
  const { context, extensionId } = browser;
  await pairExtension(context, extensionId, { server: backend.server.url, code });
  for (let from = 0; from < records; from += perPush)
    await backend.admin('POST', '/v1/push', { events: events.slice(from, from + perPush) });

  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const read = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const filter = { kind: null, onlyOverdue: false, motion: null, onlyMoney: false };
      const before = performance.now();
      const day = await chrome.runtime.sendMessage({ type: 'day.read', filter, limit: 50 });
      return { ms: performance.now() - before, total: day.total ?? 0 };
    });
  const beat = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const filter = { kind: null, onlyOverdue: false, motion: null, onlyMoney: false };
      const before = performance.now();
      const day = chrome.runtime.sendMessage({ type: 'day.read', filter, limit: 50 });
      await chrome.runtime.sendMessage({ type: 'day.heartbeat' });
      const ms = performance.now() - before;
      await day;
      return ms;
    });
  for (let total = 0; total < records; ) {
    total = (await read()).total;
    await page.waitForTimeout(500);
  }
  // The first records are fetched ahead; that is over then.
  await page.waitForTimeout(5000);
  const reads: number[] = [];
  const beats: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    reads.push((await read()).ms);
    beats.push(await beat());
  }
  await page.getByRole('tab', { name: 'My Day' }).click();
  await page.locator('[data-entry]').first().waitFor();
  const done: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const button = page.locator('.day-row[aria-current]').getByRole('button', { name: 'Done' });
    while (!(await button.isVisible())) await page.keyboard.press('j');
    const id = (await page.locator('.day-row[aria-current] [data-entry]').getAttribute('data-entry')) ?? '';
    const before = performance.now();
    await button.click();
    await page.waitForFunction((entry) => !document.querySelector(`[data-entry="${CSS.escape(entry)}"]`), id);
    done.push(performance.now() - before);
  }
  const { total } = await read();
  const median = (all: number[]) => `${quantile(all, 0.5).toFixed(0)} ms`;
  console.log(
    `${records} records, ${total} entries: read ${median(reads)}, answered beside a reading ${median(beats)}, done to gone ${median(done)}`,
  );
  await browser.close();
  await backend.close();
}

const asked = process.argv.slice(2).map(Number);
for (const records of asked.length > 0 ? asked : [1000, 9000]) await measure(records);
