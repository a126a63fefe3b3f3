// Writes numbers, amounts and days in 46 locales as the runtime does and reads them under every language tag, with and
// without another text of the page that speaks against the tag. `npm run soak locales -- [seed] [rounds]`. Ends with 1
// when a text was read as another value under its own tag, or against another text of the page.
import { compareLocales } from '../fuzz/compare-locales.ts';

const [seed = 1, rounds = 400] = process.argv.slice(2).map(Number);
const { wrong, pairs, ...tallies } = compareLocales(seed, rounds);
for (const [kind, { texts, exact, unknown, wrong: lies }] of Object.entries(tallies)) {
  const share = (count: number) => `${count} (${((100 * count) / texts).toFixed(2)} %)`;
  console.log(
    `${kind}: ${texts} texts, exact ${share(exact)}, unknown ${share(unknown)}, wrong ${share(lies)}`,
  );
}
const worst = [...pairs].sort(([, a], [, b]) => b - a).slice(0, 12);
console.log(`wrong most often alone: ${worst.map(([pair, count]) => `${pair} ${count}`).join('; ')}`);
for (const one of wrong.slice(0, 60)) console.log(one);
process.exitCode = tallies.own.wrong + tallies.contradicted.wrong === 0 ? 0 : 1;
