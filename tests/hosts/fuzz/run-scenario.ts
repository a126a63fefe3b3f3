import type { Page } from '@playwright/test';
import { createRandom } from '../../fuzz/random.ts';
import type { FuzzBench } from './fuzz-bench.ts';
import type { FuzzHost, FuzzRecord } from './fuzz-host.ts';
import type { FuzzPage } from './page/fuzz-page.ts';

/** What happened in one scenario. */
export interface Outcome {
  /** What was done to the page, in order. */
  done: string[];
  mutations: number;
  /** Values said of a record that are not its own. */
  lies: string[];
  /** True values that were said. */
  truths: number;
  /** More lines than one, or one of another record. */
  lines: string[];
  /** Uncaught exceptions of the content script. */
  ours: string[];
  /** Uncaught exceptions of the page. Some mutations alone bring a page down. */
  theirs: string[];
  click: 'heard' | 'dead' | 'none';
}

const kinds = [
  'remove',
  'move',
  'wrap',
  'rerender',
  'rename',
  'translate',
  'classes',
  'shadow',
  'rows',
  'flicker',
  'copy',
];
/** With another record's card visibly beside the record's own, the own stays. */
const besideTwins = ['twin', 'twin', 'rerender', 'rows', 'translate', 'copy'];

/** Opens a record, changes the page this often, goes on to other records in between, and looks at what came of it. The
 *  same for the same seed, as far as a browser can. */
export async function runScenario(
  bench: FuzzBench,
  page: Page,
  host: FuzzHost,
  records: FuzzRecord[],
  seed: number,
  steps: number,
): Promise<Outcome> {
  const random = createRandom(seed);
  const outcome: Outcome = {
    done: [],
    mutations: 0,
    lies: [],
    truths: 0,
    lines: [],
    ours: [],
    theirs: [],
    click: 'none',
  };
  const stop = await listen(page, outcome);
  let record = random.pick(records);
  const address = host.address(record, random);
  outcome.done.push(address);
  await page.goto(address);
  await page.evaluate((it) => window.__fuzz.begin(it), describe(host, records));
  const chosen = random.chance(0.2) ? besideTwins : kinds;
  await page.waitForTimeout(random.pick([100, 400, 1200]));
  for (let step = 0; step < steps; step += 1) {
    if (random.chance(0.3)) {
      record = random.pick(records.filter((one) => one !== record));
      await host.open(page, record.id);
      outcome.done.push(`went to ${record.id}`);
      await page.waitForTimeout(random.pick([0, 120, 500]));
    }
    const other = random.pick(records.filter((one) => one !== record));
    const args = [random.int(2 ** 31), chosen, record.id, other.id] as const;
    outcome.done.push(await page.evaluate((it) => window.__fuzz.mutate(...it), args));
    outcome.mutations += 1;
    await page.waitForTimeout(random.pick([0, 60, 250, 700, 1400]));
    const { most, wrong } = await page.evaluate(() => window.__fuzz.lines());
    if (most > 1) outcome.lines.push(`${most} lines`);
    outcome.lines.push(...wrong);
  }
  await page.waitForTimeout(random.chance(0.3) ? 5600 : 2300);
  outcome.click = await host.click(page);
  const { most, wrong } = await page.evaluate(() => window.__fuzz.lines());
  if (most > 1) outcome.lines.push(`${most} lines`);
  outcome.lines.push(...wrong);
  for (const { id, property, value } of await bench.take(records.map((one) => one.id))) {
    const truth = records.find((one) => one.id === id)?.texts[property];
    if (truth === plain(value)) outcome.truths += 1;
    else outcome.lies.push(`${property} of ${id}: ${JSON.stringify(value)}, not ${JSON.stringify(truth)}`);
  }
  await stop();
  return outcome;
}

/** The text without the brackets of a translation. */
function plain(value: string | null): string | null {
  const text = value?.replace(/[⟦⟧]/g, '').trim() ?? null;
  return text === '' || text === '--' ? null : text;
}

function describe(
  { adapter, root, foreign, card, anchors: more }: FuzzHost,
  records: FuzzRecord[],
): FuzzPage {
  const { pack, names } = adapter;
  const hostNames = Object.values(names).flatMap((one) => Object.values(one));
  const anchors = pack.views.flatMap(({ properties, probes }) =>
    [...Object.values(properties).flat(), ...probes].flatMap(({ selector, part }) =>
      part === undefined && !selector.includes('{id}') && !selector.includes('{object}')
        ? hostNames.map((name) => selector.replaceAll('{name}', name))
        : [],
    ),
  );
  return {
    root,
    anchors: [...new Set(anchors), more].filter(Boolean).join(),
    card,
    foreign: [pack.never, foreign].filter(Boolean).join(),
    texts: Object.fromEntries(records.map(({ id, texts }) => [id, texts])),
  };
}

/** Notes uncaught exceptions, the content script's apart, which only the debugger's protocol tells of. */
async function listen(page: Page, outcome: Outcome): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
    const text = `${thrown.text} ${thrown.exception?.description ?? ''}`;
    const urls = [thrown.url, ...(thrown.stackTrace?.callFrames ?? []).map(({ url }) => url)];
    const isOurs =
      urls.some((url) => url?.startsWith('chrome-extension:')) || text.includes('chrome-extension:');
    (isOurs ? outcome.ours : outcome.theirs).push(text.slice(0, 400));
  });
  await session.send('Runtime.enable');
  return () => session.detach();
}
