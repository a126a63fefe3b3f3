import type { Page } from '@playwright/test';
import { hubspotNames } from '../../lib/hosts/hubspot/hubspot-names.ts';
import { layouts } from '../hosts/hubspot/layouts.ts';
import { objects, type StandInObject } from '../hosts/hubspot/record-types.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { sampleRecords } from '../hosts/hubspot/sample-records.ts';
import type { Part } from '../hosts/hubspot/stand-in-options.ts';
import type { Said } from './page-extension.ts';

export const allParts: Part[] = ['header', 'about', 'plan', 'owner'];

/** The id of a record of the sample. */
export const idOf = (object: StandInObject, index: number): string => {
  const list = object === 'deal' ? sampleDeals : sampleRecords.filter((one) => one.object === object);
  return list[index]?.id ?? '';
};

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the page part has to say of the record: what stands on that kind of page, in the page's own words. */
export async function truthOf(
  page: Page,
  { object, id, parts }: { object: StandInObject; id: string; parts: Part[] },
): Promise<Record<string, string | null>> {
  const shown = await page.evaluate(([name, it]) => window.__standin.shown(name, it), [object, id] as const);
  const { highlights, cards } = layouts[object];
  const fields = [
    ...(parts.includes('header') ? highlights : []),
    ...cards.filter(({ part }) => parts.includes(part)).flatMap((card) => card.fields),
  ].map(({ name }) => name);
  const titles = { deal: 'dealname', contact: 'hs_full_name_or_email', company: 'name', ticket: 'subject' };
  const truth: Record<string, string | null> = { name: shown[titles[object]] ?? '' };
  for (const [property, name] of Object.entries(hubspotNames[object] ?? {})) {
    if (property !== 'name' && fields.includes(name)) truth[property] = tidy(shown[name] ?? '') || null;
  }
  return truth;
}

/** The last value that was said of each property of a record. */
export function saidOf(said: Said[], object: string, id: string): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const { type, record, observations } of said) {
    if (type !== 'page.observed' || record?.id !== id || record.object !== object) continue;
    for (const seen of observations ?? []) values[seen.property] = seen.value;
  }
  return values;
}

/** Every single value that was said of a record and is not that record's. */
export async function liesIn(page: Page, said: Said[]): Promise<string[]> {
  const lies: string[] = [];
  for (const { record, observations = [] } of said) {
    const object = objects.find((one) => one === record?.object);
    if (!record || !object) continue;
    const truth = await truthOf(page, { parts: allParts, object, id: record.id });
    for (const { property, value } of observations)
      if (truth[property] !== value) lies.push(`${property} of ${object} ${record.id}: ${value}`);
  }
  return lies;
}
