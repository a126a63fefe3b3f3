import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { knownItems } from '../../bench/sops/known-items.ts';
import { makeSops } from '../../bench/sops/make-sops.ts';
import { buildOurs } from '../../bench/sops/ours.ts';
import { realDocs } from '../../bench/sops/real-docs.ts';

const seed = Number(process.env.SEED ?? 1);

// The whole of it, larger and with times, is `npm run bench:sops`.
test.each<[string, () => SearchDocument[], number, number]>([
  ['generated SOPs', () => makeSops(300, seed), 0.97, 0.9],
  ['a real documentation set', realDocs, 0.9, 0.9],
])('in %s two words with a slip find the right one first', async (_name, make, first, amongEight) => {
  const documents = make();
  const find = buildOurs(documents).open();
  const share = async (from: 'lines' | 'text', count: number, within: number) => {
    const items = knownItems(documents, from, count, seed);
    expect(items.length).toBe(count);
    const found = await Promise.all(items.map(({ typed }) => find(typed)));
    return items.filter(({ id }, nth) => found[nth]?.slice(0, within).includes(id)).length / count;
  };
  expect(await share('lines', 100, 1)).toBeGreaterThanOrEqual(first);
  expect(await share('text', 100, 8)).toBeGreaterThanOrEqual(amongEight);
});
