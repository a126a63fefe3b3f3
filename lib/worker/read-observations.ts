import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { propertyTypesOf } from '../playbook/property-types.ts';
import type { PageLocale } from '../records/locale/page-locale.ts';
import { readTexts, type TypedText } from '../records/locale/read-texts.ts';
import type { Observation } from '../records/observation.ts';

/** An observation of a page, read in the page's locale. */
export interface ReadObservation {
  /** With the plain decimal or ISO day in place of the host's text, where the text can mean one thing only. */
  observation: Observation;
  /** What the text may mean, where it may mean several things. */
  possible: readonly string[];
}

/** Reads the numbers, amounts and dates of one page in its own locale (see `readTexts`), by the types that the playbook
 *  gives its properties; everything else stays as it is. `page` is to be handed in again with the page's next ones. */
export function readObservations(
  seen: readonly Observation[],
  published: PublishedPlaybook,
  tag: string,
  earlier: PageLocale | undefined,
): { read: ReadObservation[]; page: PageLocale } {
  const types = propertyTypesOf(published.playbook);
  const typed = seen.flatMap(({ property, value }): (TypedText & { property: string })[] => {
    const type = types.get(property);
    return value === null || type === undefined || type === 'text' ? [] : [{ property, text: value, type }];
  });
  const { readings, page } = readTexts(tag, typed, earlier);
  const byText = new Map(typed.map(({ property, text }, index) => [`${property} ${text}`, readings[index]]));
  const read = seen.map((observation) => {
    const reading = byText.get(`${observation.property} ${observation.value}`);
    const { canonical, possible = [] } = reading ?? {};
    return canonical === undefined
      ? { observation, possible }
      : { observation: { ...observation, value: canonical }, possible: [] };
  });
  return { read, page };
}
