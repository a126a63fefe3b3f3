// How long a person waits for the panel: from the click on the line's button to the first paint that says something,
// on HubSpot's stand-in with the built extension, with the worker awake, after the pointer came
// to the button or without (as by the chord), and with the worker ended just before; and how much
// script is loaded until then. Prints each with its bound; asserts nothing, because times vary.
// `node tests/bench/panel.ts [ROUNDS]`, after `npm run build`.
import type { Page } from '@playwright/test';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { mostBeforePaint, watchPanelScripts } from '../e2e/panel-scripts.ts';
import { imported } from '../e2e/whole-house.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { endWorker } from './panel/end-worker.ts';
import { openPanelHouse } from './panel/open-panel-house.ts';

const rounds = Number(process.argv[2] ?? 20);
/** A hand that comes to a button presses it no sooner than this (ms); by then the panel is being loaded. */
const approach = 250;
const deal = sampleDeals[0]?.id ?? '';

interface Opening {
  /** From the click to the first useful paint (ms). */
  paint: number;
  /** Of it, until the frame's document began to load. */
  frame: number;
}

/** Opens the panel by a real click, `arrival` ms after the pointer came to the button, reads the browser's own times, and closes it again. */
async function measure(page: Page, arrival = 0): Promise<Opening> {
  await page.evaluate(() => {
    const note = (event: Event) =>
      document.documentElement.setAttribute('data-clicked', `${performance.timeOrigin + event.timeStamp}`);
    window.addEventListener('click', note, { capture: true, once: true });
  });
  const button = page.locator('waymark-line').getByRole('button', { name: 'Open Waymark panel' });
  if (arrival > 0) {
    await button.hover();
    await page.waitForTimeout(arrival);
  }
  await button.click();
  const panel = await getPanelFrame(page);
  // The document stays empty until the worker has answered: its first contentful paint is the useful one.
  await panel.getByRole('region', { name: 'Next step', exact: true }).waitFor();
  const times = await panel.evaluate(async () => {
    const paint = await new Promise<PerformanceEntry>((resolve) => {
      const seen = new PerformanceObserver((list) => {
        const first = list.getEntriesByName('first-contentful-paint')[0];
        if (first) resolve(first);
      });
      seen.observe({ type: 'paint', buffered: true });
    });
    return {
      origin: performance.timeOrigin,
      paint: performance.timeOrigin + paint.startTime,
    };
  });
  const clicked = Number(await page.locator('html').getAttribute('data-clicked'));
  await panel.getByRole('button', { name: 'Close panel' }).click();
  await page.locator('waymark-panel').waitFor({ state: 'detached' });
  // Otherwise the browser asks the frame that is gone where the pointer is, and waits ten seconds for it.
  return { paint: times.paint - clicked, frame: times.origin - clicked };
}

function print(label: string, openings: Opening[], bound: number): void {
  const sorted = (pick: (one: Opening) => number) => openings.map(pick).sort((a, b) => a - b);
  const at = (list: number[], share: number) => list[Math.floor(list.length * share)] ?? Number.NaN;
  const paints = sorted(({ paint }) => paint);
  const median = at(paints, 0.5);
  const [fastest, low, high] = [0, 0.25, 0.75].map((share) => at(paints, share).toFixed(0));
  const begins = at(
    sorted(({ frame }) => frame),
    0.5,
  ).toFixed(0);
  console.log(
    `${label}: median ${median.toFixed(0)} ms, half of them ${low} to ${high}, fastest ${fastest}; the frame begins after ${begins}   bound ${bound}: ${median <= bound ? 'kept' : 'NOT KEPT'}`,
  );
}

const house = await openPanelHouse();
try {
  await house.admin('/v1/push', {
    events: [imported(deal, 'presentationscheduled', 23, { owner: '77001', name: 'Northwind' })],
  });
  const page = await house.openDeal(deal);
  await page.locator('waymark-line').waitFor();
  const scripts = watchPanelScripts(page);
  const first = await measure(page);
  const files = scripts();
  console.log(`first opening in a tab: ${first.paint.toFixed(0)} ms`);
  const warm: Opening[] = [];
  const sudden: Opening[] = [];
  const dead: Opening[] = [];
  const deadNear: Opening[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.mouse.move(300, 500);
    await page.waitForTimeout(1500);
    warm.push(await measure(page, approach));
    await page.waitForTimeout(500);
    sudden.push(await measure(page));
    await page.waitForTimeout(500);
    await endWorker(house.browser);
    dead.push(await measure(page));
    await page.mouse.move(300, 500);
    await page.waitForTimeout(1500);
    await endWorker(house.browser);
    deadNear.push(await measure(page, approach));
  }
  console.log(`${rounds} openings each`);
  print(`worker awake, the pointer there ${approach} ms before`, warm, 100);
  print('worker awake, no pointer before', sudden, 100);
  print(`worker ended, the pointer there ${approach} ms before`, deadNear, 400);
  print('worker ended, no pointer before', dead, 400);
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  for (const [file, bytes] of files) console.log(`  ${kilobytes(bytes).padStart(6)} KB  ${file}`);
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const verdict = total <= mostBeforePaint ? 'kept' : 'NOT KEPT';
  console.log(`script before that paint: ${kilobytes(total)} KB gzipped   bound 120: ${verdict}`);
} finally {
  await house.close();
}
