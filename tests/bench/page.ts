// What one record change costs the host page's main thread: the same navigation on the same stand-in, in a
// browser with the extension and in one without, in turn. Prints; asserts nothing, because times vary.
// `node tests/bench/page.ts [ROUNDS] [HOST]`, HOST one of hubspot, salesforce, asana, or all.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { openBench } from '../e2e/page-extension.ts';
import { type PageDriver, pageDrivers } from './page-drivers.ts';
import { pointAtLink } from './point-at-link.ts';

const rounds = Number(process.argv[2] ?? 30);
const wished = process.argv[3] ?? 'all';
/** Long enough for the line to be shown and for the first two readings (ms). */
const stay = 1800;
/** Long enough for every value to be read, said and answered (ms). */
const wholeStay = 7000;
const bound = 10;

interface Cost {
  task: number;
  script: number;
  layout: number;
  /** How often the page was laid out: a page that never rests may do so once more in one stay than in another. */
  layouts: number;
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

async function readCost(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const get = (name: string) => count(name) * 1000;
  return {
    task: get('TaskDuration'),
    script: get('ScriptDuration'),
    layout: get('LayoutDuration') + get('RecalcStyleDuration'),
    layouts: count('LayoutCount'),
  };
}

async function measure(
  driver: PageDriver,
  page: Page,
  session: CDPSession,
  id: string,
  { wait, isPressed }: { wait: number; isPressed: boolean },
): Promise<Cost> {
  const turn = isPressed ? await pointAtLink(driver, page, id) : () => driver.open(page, id);
  const before = await readCost(session);
  await turn();
  await page.waitForTimeout(wait);
  const after = await readCost(session);
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    layouts: after.layouts - before.layouts,
  };
}

async function start(driver: PageDriver, page: Page, busy: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await driver.setBusy(page, busy);
  await page.waitForTimeout(2000);
  return session;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** Traces some navigations and adds up what ran from the extension's own files. */
async function trace(
  driver: PageDriver,
  page: Page,
  session: CDPSession,
  count: number,
): Promise<{ own: number; long: number; ours: number }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,toplevel',
    transferMode: 'ReportEvents',
  });
  for (let index = 0; index < count; index += 1) {
    await driver.open(page, driver.ids[(index + 3) % driver.ids.length] ?? '');
    await page.waitForTimeout(stay);
  }
  await session.send('Tracing.end');
  await done;
  const calls = events.filter(
    ({ name, args }) =>
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      args?.data?.url?.startsWith('chrome-extension://'),
  );
  const long = events.filter(({ name, ph, dur }) => name === 'RunTask' && ph === 'X' && (dur ?? 0) > 50_000);
  const ours = long.filter((task) => {
    const inside = calls.filter(
      (call) => call.tid === task.tid && call.ts >= task.ts && call.ts <= task.ts + (task.dur ?? 0),
    );
    return inside.reduce((sum, call) => sum + (call.dur ?? 0), 0) > 50_000;
  });
  const own = calls.reduce((sum, call) => sum + (call.dur ?? 0), 0) / 1000 / count;
  return { own, long: long.length, ours: ours.length };
}

// The bound is on the change itself; the whole visit, with its later readings, is printed for comparison. A person presses on a link;
// a page may also turn by itself, without a sign beforehand.
const [pressed, byItself] = [{ isPressed: true }, { isPressed: false }];
const runs = [
  { label: 'a link pressed, quiet page', busy: false, wait: stay, count: rounds, ...pressed },
  {
    label: 'a link pressed, timeline of 400 entries that never rests',
    busy: true,
    wait: stay,
    count: rounds,
    ...pressed,
  },
  { label: 'turned by the page itself, quiet', busy: false, wait: stay, count: rounds, ...byItself },
  {
    label: 'a link pressed, quiet page, stayed on for 7 s',
    busy: false,
    wait: wholeStay,
    count: Math.ceil(rounds / 3),
    ...pressed,
  },
];
for (const [host, driver] of Object.entries(pageDrivers)) {
  if (wished === 'all' || wished === host) await compare(host, driver);
}

async function compare(host: string, driver: PageDriver): Promise<void> {
  const bench = await openBench(host, driver.route);
  await bench.set({ portal: driver.account });
  // The other browser is started in the same way, with its own empty profile and no extension.
  const profile = await mkdtemp(path.join(tmpdir(), 'waymark-plain-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getChromium(console.log),
    headless: true,
    args: ['--no-sandbox'],
    viewport: { width: 1360, height: 860 },
  });
  await driver.route(context);
  const withPage = await bench.newPage(driver.address);
  const withoutPage = await context.newPage();
  await withoutPage.goto(driver.address);

  for (const { label, busy, count, ...how } of runs) {
    const on = await start(driver, withPage, busy);
    const off = await start(driver, withoutPage, busy);
    const costs: { on: Cost; off: Cost }[] = [];
    for (let round = 0; round < count; round += 1) {
      const id = driver.ids[(round + 1) % driver.ids.length] ?? '';
      // Each goes first in every other round, because the machine's speed drifts.
      const first = round % 2 === 0 ? await measure(driver, withPage, on, id, how) : undefined;
      const without = await measure(driver, withoutPage, off, id, how);
      costs.push({ on: first ?? (await measure(driver, withPage, on, id, how)), off: without });
    }
    console.log(`\n${host}: ${count} record changes each, ${label} (main thread, ms)`);
    for (const part of ['task', 'script', 'layout'] as const) {
      const pick = (kind: 'on' | 'off') => median(costs.map((cost) => cost[kind][part]));
      const differences = costs.map((cost) => cost.on[part] - cost.off[part]).sort((a, b) => a - b);
      const at = (share: number) =>
        (differences[Math.floor(differences.length * share)] ?? Number.NaN).toFixed(1);
      const verdict =
        part === 'task' && how.wait === stay
          ? `   bound ${bound}: ${Number(at(0.5)) <= bound ? 'kept' : 'NOT KEPT'}`
          : '';
      console.log(
        `  ${part.padEnd(7)} on ${pick('on').toFixed(1)}   off ${pick('off').toFixed(1)}   median difference ${at(0.5)} (half of them ${at(0.25)} to ${at(0.75)})${verdict}`,
      );
    }
    const layouts = (kind: 'on' | 'off') => median(costs.map((cost) => cost[kind].layouts));
    const each = (kind: 'on' | 'off') => median(costs.map((cost) => cost[kind].task / cost[kind].layouts));
    console.log(
      `  layouts on ${layouts('on')}   off ${layouts('off')}   task time for each: on ${each('on').toFixed(1)}   off ${each('off').toFixed(1)}`,
    );
    const { own, long, ours } = await trace(driver, withPage, on, 8);
    console.log(
      `  traced: ${own.toFixed(1)} ms per change in our own functions; ${long} tasks over 50 ms, ${ours} of them ours`,
    );
  }
  await context.close();
  await rm(profile, { recursive: true, force: true });
  await bench.close();
}
