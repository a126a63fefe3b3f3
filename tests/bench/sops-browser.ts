// How fast SOPs are found in a real Chromium by the built extension, asked as the palette asks, with the backend away: into the index,
// with the worker ended just before, and query by query. Prints; asserts no times, because they vary.
// `node tests/bench/sops-browser.ts [SEED] [SIZE…]`, after `npm run build`.
import type { Page } from '@playwright/test';
import type { SearchDocument } from '../../lib/search/search-document.ts';
import { endWorker } from './panel/end-worker.ts';
import { openPanelHouse, type PanelHouse } from './panel/open-panel-house.ts';
import { type KnownItem, knownItems } from './sops/known-items.ts';
import { makeSops } from './sops/make-sops.ts';

const [seed = 1, ...asked] = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10_000];
const queries = 300;
const deaths = 12;

/** What stands in the database for each SOP, as a backend would have sent it. */
const toRow = ({ id, title, headings, keys, text }: SearchDocument) => {
  const sentences = text.split(/(?<=\.) /);
  const each = Math.ceil(sentences.length / headings.length);
  const body = headings
    .map((heading, at) => `## ${heading}\n\n${sentences.slice(at * each, (at + 1) * each).join(' ')}`)
    .join('\n\n');
  const attach = { motions: [], stages: [], steps: [], fields: keys, urls: [] };
  const at = '2026-11-01T00:00:00.000Z';
  const version = { version: 1, change: 'minor', materialVersion: 1, status: 'live' };
  const trust = { publishedAt: at, publishedBy: 'Bench', verifiedAt: at, verifiedBy: null };
  const sop = { id, title, owner: 'sales-lead', roles: [], tags: [], attach, body, ...version, ...trust };
  return { id, sop, places: [], pictures: [] };
};

/** Puts rows into a table of the extension's database of the one connection. */
function put(page: Page, table: string, rows: object[]): Promise<void> {
  return page.evaluate(
    async ([name, list]) => {
      const found = (await indexedDB.databases()).find((each) => each.name?.startsWith('waymark:'));
      await new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(found?.name ?? '');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const work = open.result.transaction(name, 'readwrite');
          for (const row of list) work.objectStore(name).put(row);
          work.oncomplete = () => resolve(open.result.close());
          work.onerror = () => reject(work.error);
        };
      });
    },
    [table, rows] as const,
  );
}

interface Asked {
  took: number;
  ids: string[];
  isComplete: boolean;
}

/** Asks the worker from a page of the extension, and takes the time there. */
function ask(page: Page, list: readonly string[]): Promise<Asked[]> {
  return page.evaluate(async (queries) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<{ hits: { id: string }[]; isComplete: boolean }> };
      };
    };
    const answers: Asked[] = [];
    for (const query of queries) {
      const start = performance.now();
      const { hits, isComplete } = await chrome.runtime.sendMessage({ type: 'palette.search', query });
      answers.push({ took: performance.now() - start, ids: hits.map(({ id }) => id), isComplete });
    }
    return answers;
  }, list);
}

const at = (times: readonly number[], part: number) =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN).toFixed(1);

async function measure(house: PanelHouse, page: Page, size: number): Promise<void> {
  const all = makeSops(size, seed);
  for (let from = 0; from < size; from += 500)
    await put(page, 'sops', all.slice(from, from + 500).map(toRow));
  await put(page, 'meta', [{ name: 'sops', value: { cursor: size, reach: '' } }]);
  const start = performance.now();
  while (!(await ask(page, ['procedure']))[0]?.isComplete) await page.waitForTimeout(250);
  console.log(
    `${size.toLocaleString('en')} SOPs: indexed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );

  const items = knownItems(all, 'lines', queries + deaths, seed);
  const dead: number[] = [];
  const again: number[] = [];
  for (const { typed } of items.slice(queries)) {
    await endWorker(house.browser);
    dead.push((await ask(page, [typed]))[0]?.took ?? Number.NaN);
    await endWorker(house.browser);
    again.push(await trivial(page));
  }
  console.log(
    `  first answer after the worker was dead: median ${at(dead, 0.5)} ms, slowest ${at(dead, 0.999)} ms, fastest ${at(dead, 0)} ms; of an answer that reads nothing: ${at(again, 0.5)} ms`,
  );
  const known: readonly KnownItem[] = items.slice(0, queries);
  const answers = await ask(
    page,
    known.map(({ typed }) => typed),
  );
  const times = answers.map(({ took }) => took);
  const first = known.filter(({ id }, nth) => answers[nth]?.ids[0] === id).length;
  console.log(
    `  ${queries} queries with a slip, there and back: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; the right one first ${((100 * first) / queries).toFixed(1)} %`,
  );
}

/** What waking the worker takes by itself. */
const trivial = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const start = performance.now();
    await chrome.runtime.sendMessage({ type: 'palette.search', query: '' });
    return performance.now() - start;
  });

for (const size of sizes) {
  const house = await openPanelHouse();
  try {
    const page = await house.browser.context.newPage();
    await page.goto(`chrome-extension://${house.browser.extensionId}/options.html`);
    await house.stopServer();
    await measure(house, page, size);
  } finally {
    await house.close();
  }
}
