import type { Page } from '@playwright/test';
import { objects, type StandInObject, typeIds } from '../hosts/hubspot/record-types.ts';
import { idOf, liesIn } from './hubspot-truth.ts';
import { expect, portal, test } from './page-extension.ts';

/** `npm test` takes a short walk, `npm run soak hubspot-walk` a long one. A walk can be repeated by its seed. */
const steps = Number(process.env.WAYMARK_STEPS ?? 6);
const seed = Number(process.env.WAYMARK_SEED ?? 20_261_122);

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function makeRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Looks at every frame: one line at most, of the record in the address or in the preview; marks only of their own rows. */
function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const bad = new Set<string>();
    Object.assign(window, { __bad: bad });
    const check = () => {
      const lines = document.querySelectorAll('waymark-line');
      if (lines.length > 1) bad.add(`${lines.length} lines at ${location.pathname}`);
      const id = /Step for (\d+)/.exec(lines[0]?.shadowRoot?.textContent ?? '')?.[1];
      const own = /\/(?:record\/0-\d|contact|company|deal|ticket)\/(\d+)/.exec(location.pathname)?.[1];
      const link = document
        .querySelector('aside [data-test-id="highlight-record-label"] a')
        ?.getAttribute('href');
      const shown = own ?? /\d+$/.exec(link ?? '')?.[0];
      if (id && id !== shown) bad.add(`line of ${id} at ${location.pathname}, preview ${link}`);
      for (const mark of document.querySelectorAll('waymark-mark')) {
        const row = mark.closest('[data-selenium-id],tr');
        const key = ['data-selenium-id', 'data-test-object-id', 'data-test-id'].map((one) =>
          row?.getAttribute(one),
        );
        const text = /Stalled (\d+)$/.exec(mark.shadowRoot?.textContent ?? '')?.[1];
        if (!key.some((one) => one && one.replace('row-', '') === text)) bad.add(`mark of ${text} in ${key}`);
      }
      requestAnimationFrame(check);
    };
    check();
  });
}

test(`a walk of ${steps} steps over all kinds of pages (seed ${seed}): nothing of another record`, async ({
  bench,
}) => {
  test.setTimeout(60_000 + steps * 10_000);
  await bench.set({ marked: 3 });
  await bench.forget();
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const page = await bench.newPage(
    `https://app.hubspot.com/contacts/${portal}/objects/0-3/views/all/board?rows=300`,
  );
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await watchFrames(page);
  const walked: string[] = [];
  let depth = 0;
  const lies = new Set<string>();
  const told = { values: 0, records: new Set<string>() };
  const plural = { contact: 'contacts', company: 'companies', deal: 'deals', ticket: 'tickets' };
  const pathOf = (object: StandInObject, id: string) =>
    pick([
      `/contacts/${portal}/record/${typeIds[object]}/${id}`,
      `/contacts/${portal}/record/${typeIds[object]}/${id}/view/1`,
      `/contacts/${portal}/${object}/${id}`,
      `/help-desk/${portal}/view/9/ticket/${idOf('ticket', 3)}/thread/1`,
      `/contacts/${portal}/objects/${typeIds[object]}/views/all/${pick(['board', 'list'])}`,
      `/prospecting/${portal}/${plural[object]}`,
    ]);
  for (let step = 0; step < steps; step += 1) {
    const object = pick(objects);
    const id = idOf(object, Math.floor(random() * 8));
    const wish = pick([
      'go',
      'go',
      'go',
      'preview',
      'preview',
      'late',
      'remount',
      'look',
      'back',
      'close',
      'scroll',
    ]);
    // Before the first page of the walk there is another document.
    const act = wish === 'back' && depth === 0 ? 'close' : wish;
    if (act === 'go') depth += 1;
    else if (act === 'back') depth -= 1;
    const path = pathOf(object, id);
    const wait = () => pick([0, 0, 300, 900, 1500]);
    const late = { header: wait(), about: wait(), plan: wait(), owner: wait() };
    const look = {
      busy: random() < 0.3,
      sloppy: random() < 0.5,
      direction: pick(['ltr', 'rtl'] as const),
      language: pick(['en', 'de', 'fr', 'ja', 'pt-BR', 'ar'] as const),
    };
    await page.evaluate(
      (it) => {
        const control = window.__standin;
        if (it.act === 'go') control.go(it.path);
        else if (it.act === 'preview') control.preview(it.id, it.object);
        else if (it.act === 'late') control.set({ late: it.late });
        else if (it.act === 'remount') control.remount();
        else if (it.act === 'look') control.set(it.look);
        else if (it.act === 'back') history.back();
        else if (it.act === 'close') control.preview(null);
        else for (const part of document.querySelectorAll('[class*="Scroll__"]')) part.scrollTop = it.top;
      },
      { act, path, id, object, late, look, top: random() * 4000 },
    );
    walked.push(`${act} ${act === 'go' ? path : act === 'preview' ? `${object} ${id}` : ''}`);
    await page.waitForTimeout(pick([0, 50, 200, 400, 800, 2500]));
    if (step % 25 === 24 || step === steps - 1) {
      await page.waitForTimeout(step === steps - 1 ? 2500 : 0);
      for (const lie of await liesIn(page, await bench.said()))
        lies.add(`${lie} (after ${walked.slice(-25).join('; ')})`);
      for (const { record, observations = [] } of await bench.said()) {
        told.values += observations.length;
        if (record) told.records.add(`${record.object}/${record.id}`);
      }
      await bench.forget();
    }
  }
  console.log(`${steps} steps, ${told.records.size} records, ${told.values} values said`);
  expect(told.values).toBeGreaterThan(0);
  expect([...lies]).toEqual([]);
  expect(await page.evaluate(() => [...(window as unknown as { __bad: Set<string> }).__bad])).toEqual([]);
  expect(errors).toEqual([]);
  await bench.set({ marked: 0 });
  await page.close();
});
