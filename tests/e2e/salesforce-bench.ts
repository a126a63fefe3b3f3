import { test as base, type Page } from '@playwright/test';
import { salesforceNames } from '../../lib/hosts/salesforce/salesforce-names.ts';
import { routeSalesforce } from '../hosts/salesforce/route-salesforce.ts';
import { sampleRecords } from '../hosts/salesforce/sample-records.ts';
import { showField } from '../hosts/salesforce/show-field.ts';
import type { Locale, ObjectName, StandInRecord } from '../hosts/salesforce/stand-in-options.ts';
import { openBench, type PageBench, type Said } from './page-extension.ts';

/** The real script for Lightning on the stand-in; the org is the workspace's. */
export const test = base.extend<object, { bench: PageBench }>({
  bench: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
    async ({}, use) => {
      const bench = await openBench('salesforce', (context) => routeSalesforce(context));
      await bench.set({ portal: 'acme' });
      await use(bench);
      await bench.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const host = 'https://acme.lightning.force.com';

export function at(object: ObjectName, index: number): StandInRecord {
  const found = sampleRecords.filter((record) => record.object === object)[index];
  if (!found) throw new Error(`There is no ${object} ${index}.`);
  return found;
}

export const address = ({ object, id }: StandInRecord, query = '') =>
  `${host}/lightning/r/${object}/${id}/view?${query}`;

export const listOf = (object: ObjectName, query = '') =>
  `${host}/lightning/o/${object}/list?filterName=Recent&${query}`;

/** What the page shows of a record, by our names; what it shows nothing of is left out. */
export function truth(record: StandInRecord, locale: Locale = 'en'): Record<string, string> {
  const names = Object.entries(salesforceNames[record.object.toLowerCase()] ?? {});
  const texts = names.map(([property, field]) => {
    const text = showField(record, field, locale).replace(/\s+/g, ' ');
    return [property, text] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** What was said of each record, the last value of each property. */
export function valuesOf(said: Said[]): Map<string, Record<string, string | null>> {
  const values = new Map<string, Record<string, string | null>>();
  for (const { type, record, observations } of said) {
    if (type !== 'page.observed' || !record) continue;
    const known = values.get(record.id) ?? {};
    for (const seen of observations ?? []) known[seen.property] = seen.value;
    values.set(record.id, known);
  }
  return values;
}

/** Every single value said of a record that is not that record's. */
export function liesIn(said: Said[], locale: Locale = 'en'): string[] {
  return said.flatMap(({ record, observations }) => {
    const one = sampleRecords.find(({ id }) => id === record?.id);
    return (observations ?? [])
      .filter((seen) => one && truth(one, locale)[seen.property] !== seen.value)
      .map((seen) => `${seen.property} of ${one?.id}: ${seen.value}`);
  });
}

/** The lines on the page, through shadow trees: what is before each, and what it says. */
export function findLines(page: Page): Promise<{ after: string; isVisible: boolean; step: string }[]> {
  return page.evaluate(() => {
    const find = (root: ParentNode): Element[] => [
      ...root.querySelectorAll('waymark-line'),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? find(shadowRoot) : [])),
    ];
    return find(document).map((line) => ({
      after: line.previousElementSibling?.localName ?? `first in ${line.parentElement?.localName}`,
      isVisible: line.getBoundingClientRect().width > 300,
      step: line.shadowRoot?.querySelector('.step')?.textContent ?? '',
    }));
  });
}

/** The texts of the marks on the page by the name that their row shows, through shadow trees. */
export function findMarks(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const find = (root: ParentNode, selector: string): Element[] => [
      ...root.querySelectorAll(selector),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? find(shadowRoot, selector) : [],
      ),
    ];
    const marks = find(document, 'waymark-mark').map((mark) => {
      const row = mark.closest('tr');
      const link = row
        ? find(row, 'a').find((one) => !one.getAttribute('href')?.includes('/r/001'))
        : undefined;
      return [link?.textContent ?? '', mark.shadowRoot?.querySelector('b')?.textContent ?? ''];
    });
    return Object.fromEntries(marks);
  });
}
