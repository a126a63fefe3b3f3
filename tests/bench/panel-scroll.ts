// Whether the panel stays smooth on a heavy record: 200 warnings, 1,000 entries of history and an SOP of 100 KB, in the built
// extension on HubSpot's stand-in, scrolled from end to end by a real wheel. Prints the longest tasks and the longest gaps
// between frames; asserts nothing, because times vary. `node tests/bench/panel-scroll.ts`, after `npm run build`.
import type { CDPSession, Frame, Page } from '@playwright/test';
import { imported, openPanel } from '../e2e/whole-house.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { heavyPlaybook } from './panel/heavy-playbook.ts';
import { findTasks, type TraceEvent } from './panel/main-tasks.ts';
import { openPanelHouse } from './panel/open-panel-house.ts';

const deal = sampleDeals[0]?.id ?? '';
const [warnings, entries, bound] = [200, 1000, 50];

/** Scrolls the panel to its end and back by a real wheel. Gives the gaps between its frames (ms) and what was traced. */
async function scroll(page: Page, panel: Frame, session: CDPSession) {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'toplevel,devtools.timeline,blink.user_timing',
    transferMode: 'ReportEvents',
  });
  const box = await page.locator('waymark-panel').boundingBox();
  if (!box) throw new Error('The panel has no place on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const height = await panel.evaluate(() => {
    performance.mark('waymark-scrolled');
    return document.documentElement.scrollHeight;
  });
  const gaps = panel.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const list: number[] = [];
        let last = performance.now();
        const tick = (now: number) => {
          list.push(now - last);
          last = now;
          if (document.documentElement.dataset.scrolled) resolve(list.slice(1));
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );
  const end = async () =>
    panel.evaluate(() => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      return { isTop: scrollTop <= 0, isEnd: scrollTop + clientHeight >= scrollHeight - 2 };
    });
  for (let turns = 0; turns < 200 && !(await end()).isEnd; turns += 1) {
    for (let n = 0; n < 10; n += 1) await page.mouse.wheel(0, 400);
  }
  for (let turns = 0; turns < 200 && !(await end()).isTop; turns += 1) {
    for (let n = 0; n < 10; n += 1) await page.mouse.wheel(0, -400);
  }
  await panel.evaluate(() => {
    document.documentElement.dataset.scrolled = 'yes';
  });
  const frames = await gaps;
  await session.send('Tracing.end');
  await done;
  return { frames, tasks: findTasks(events, 'waymark-scrolled'), height };
}

const house = await openPanelHouse();
try {
  await house.admin('/v1/playbook', { yaml: heavyPlaybook(warnings) });
  const first = imported(deal, 'presentationscheduled', 60, { owner: '77001', name: 'Northwind' });
  const later = Array.from({ length: entries - 1 }, (_, n) => {
    const at = new Date(Date.parse(first.occurredAt) + (n + 1) * 3_600_000).toISOString();
    const observations = [{ property: 'amount', value: `${1000 + n} EUR`, source: 'import', asOf: at }];
    return { ...first, id: crypto.randomUUID(), occurredAt: at, observations };
  });
  for (const events of [[first, ...later.slice(0, 499)], later.slice(499)])
    await house.admin('/v1/push', { events });
  const page = await house.openDeal(deal);
  await page.locator('waymark-line').waitFor();
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'The long one', exact: true }).click();
  await panel.locator('.sop-body').waitFor();
  await panel.getByRole('button', { name: 'Everything that happened here' }).click();
  const earlier = panel.getByRole('button', { name: 'Show earlier' });
  const press = () =>
    earlier.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  while (await press());
  const shown = await panel.locator('.timeline-day .item').count();
  const flags = await panel.locator('.flag').count();
  const browser = house.browser.context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  const { frames, tasks, height } = await scroll(page, panel, await browser.newBrowserCDPSession());
  const text = await panel.locator('.sop-body').evaluate((body) => body.textContent?.length ?? 0);
  console.log(
    `${flags} warnings, ${shown} entries, an SOP of ${text} characters as shown; ${height} px high`,
  );
  const sorted = frames.toSorted((a, b) => b - a);
  const over = frames.filter((gap) => gap > bound).length;
  const list = (numbers: number[]) =>
    numbers
      .slice(0, 5)
      .map((one) => one.toFixed(0))
      .join(', ');
  console.log(
    `${frames.length} frames; the longest gaps between two: ${list(sorted)} ms; ${over} over ${bound}`,
  );
  for (const [what, pick] of [
    ['took', 'dur'],
    ['used the processor for', 'tdur'],
  ] as const) {
    const times = tasks.map((task) => (task[pick] ?? 0) / 1000).sort((a, b) => b - a);
    const kept = (times[0] ?? 0) <= bound ? 'kept' : 'NOT KEPT';
    console.log(
      `${tasks.length} tasks of its main thread; the longest ${what} ${list(times)} ms   bound ${bound}: ${kept}`,
    );
  }
} finally {
  await house.close();
}
