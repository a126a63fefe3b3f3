// How well and how fast SOPs are found: generated ones and a real documentation set, by known-item queries (two content
// words of a title or heading, or of a sentence, one slip in one of them). At 10,000 beside other libraries in the same run.
// Arguments: a seed (1), then sizes (1000 10000 50000). Prints; asserts no times, because they vary.
import type { SearchDocument } from '../../lib/search/search-document.ts';
import { threadTime } from './rules/thread-time.ts';
import { type KnownItem, knownItems } from './sops/known-items.ts';
import { makeSops } from './sops/make-sops.ts';
import { libraries } from './sops/other-libraries.ts';
import { buildOurs } from './sops/ours.ts';
import { realDocs } from './sops/real-docs.ts';

const [seed = 1, ...asked] = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1000, 10_000, 50_000];
const compared = 10_000;
const queries = 500;

const time = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  return [await work(), performance.now() - start];
};
const at = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const part = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;

async function ask(find: (query: string) => string[] | Promise<string[]>, items: readonly KnownItem[]) {
  const times: number[] = [];
  let [first, shown] = [0, 0];
  const computed = threadTime();
  for (const { id, typed } of items) {
    const [found, took] = await time(() => find(typed));
    times.push(took);
    if (found[0] === id) first++;
    if (found.slice(0, 8).includes(id)) shown++;
  }
  const cpu = (threadTime() - computed) / items.length;
  return { first, shown, p50: at(times, 0.5), p95: at(times, 0.95), cpu };
}

async function measure(name: string, documents: readonly SearchDocument[]) {
  console.log(`\n${name}: ${documents.length.toLocaleString('en')} SOPs, seed ${seed}`);
  const [ours, built] = await time(() => buildOurs(documents));
  const [find, opened] = await time(() => ours.open());
  const [, firstQuery] = await time(() => find('procedure'));
  console.log(
    `  indexed in ${ms(built)}, ${(ours.bytes / 1e6).toFixed(1)} MB in ${ours.segments} segments; opened in ${ms(opened)}, first query ${ms(firstQuery)}`,
  );
  const lines = knownItems(documents, 'lines', queries, seed);
  const sides: [string, KnownItem[]][] = [
    ['title or heading', lines],
    ['sentence of the text', knownItems(documents, 'text', queries, seed)],
  ];
  for (const [kind, items] of sides) {
    const { first, shown, p50, p95, cpu } = await ask(find, items);
    const { length } = items;
    console.log(
      `  two words of a ${kind}, one slip (${length}): first ${part(first, length)}, among 8 ${part(shown, length)}; p50 ${ms(p50)}, p95 ${ms(p95)}, ${ms(cpu)} of computing each`,
    );
  }
  if (documents.length === compared)
    await compare(documents, lines, opened + firstQuery, await ask(find, lines));
}

async function compare(
  documents: readonly SearchDocument[],
  lines: readonly KnownItem[],
  ready: number,
  ours: Awaited<ReturnType<typeof ask>>,
) {
  console.log('  beside others, the same queries of titles and headings:');
  for (const { name, build } of libraries) {
    const [open, built] = await time(() => build(documents));
    const [find, opened] = await time(open);
    const [, firstQuery] = await time(() => find('procedure'));
    const theirs = await ask(find, lines);
    const times = (a: number, b: number) => `${(a / b).toFixed(1)} ×`;
    console.log(
      `    ${name}: indexed in ${ms(built)}; ready in ${ms(opened + firstQuery)} (${times(opened + firstQuery, ready)} ours); p95 ${ms(theirs.p95)} (${times(theirs.p95, ours.p95)}), computing ${ms(theirs.cpu)} (${times(theirs.cpu, ours.cpu)}); first ${part(theirs.first, lines.length)}`,
    );
  }
}

for (const size of sizes) await measure('Generated', makeSops(size, seed));
await measure('The documentation of the package “ai”', realDocs());
