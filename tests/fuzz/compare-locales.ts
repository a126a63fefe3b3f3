import { readTexts } from '../../lib/records/locale/read-texts.ts';
import { variantsOf } from '../../lib/records/locale/variants-of.ts';
import { isMeant, type LocaleText, localeText, writtenIn } from './locale-text.ts';
import { createRandom, type Random } from './random.ts';

interface Tally {
  texts: number;
  exact: number;
  unknown: number;
  wrong: number;
}

export interface LocaleReport {
  /** Read under the locale's own tag, and under its language's. */
  own: Tally;
  /** Read under the tag of another language or region, with nothing else on the page. */
  alone: Tally;
  /** The same where another text of the page cannot be written in the locale of the tag. */
  contradicted: Tally;
  /** What was read as something else: always of `own` and `contradicted`, of `alone` the first few. */
  wrong: string[];
  /** Of `alone`, how many wrong readings each pair of locales has. */
  pairs: Map<string, number>;
}

/** Writes numbers, amounts and days in every locale and reads them under every tag. */
export function compareLocales(seed: number, rounds: number): LocaleReport {
  const random = createRandom(seed);
  const report: LocaleReport = {
    own: { texts: 0, exact: 0, unknown: 0, wrong: 0 },
    alone: { texts: 0, exact: 0, unknown: 0, wrong: 0 },
    contradicted: { texts: 0, exact: 0, unknown: 0, wrong: 0 },
    wrong: [],
    pairs: new Map(),
  };
  const note = (kind: 'own' | 'alone' | 'contradicted', tag: string, locale: string, texts: LocaleText[]) => {
    const canonical = readTexts(tag, texts).readings[0]?.canonical;
    const [text] = texts;
    if (!text) return;
    const tally = report[kind];
    tally.texts += 1;
    if (canonical === undefined) tally.unknown += 1;
    else if (isMeant(canonical, text)) tally.exact += 1;
    else {
      tally.wrong += 1;
      const pair = `${locale} read as ${tag}`;
      if (kind === 'alone') report.pairs.set(pair, (report.pairs.get(pair) ?? 0) + 1);
      if (kind !== 'alone' || tally.wrong <= 20)
        report.wrong.push(
          `${kind}: ${pair}: ${texts.map((one) => JSON.stringify(one.text)).join(' beside ')} as ${canonical}, means ${text.meaning}`,
        );
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const locale of writtenIn) {
      const text = localeText(random, locale);
      const language = locale.split('-')[0] ?? locale;
      note('own', locale.replace(/-u-.*/, ''), locale, [text]);
      note('own', language, locale, [text]);
      const tag = random.pick([...writtenIn, ...writtenIn.map((one) => one.split('-')[0] ?? one)]);
      if (tag === locale || tag === language) continue;
      note('alone', tag, locale, [text]);
      const against = findContradiction(random, locale, tag);
      if (against) note('contradicted', tag, locale, [text, against]);
    }
  }
  return report;
}

/** A text of the locale that no variant of the tag's can be written in. */
function findContradiction(random: Random, locale: string, tag: string): LocaleText | undefined {
  if (variantsOf(tag).length === 0) return undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const text = localeText(random, locale);
    if (readTexts(tag, [text]).page.numeric.length === 0) return text;
  }
  return undefined;
}
