import type { Place } from './hidden.ts';
import type { TabEntry } from './tab-book.ts';

/** Where a tab is, as far as it is known: on a page of no host only everything can be paused. */
export function placeOf(entry: TabEntry | undefined): Place {
  return { host: entry?.record?.host ?? entry?.host ?? null, record: entry?.record ?? null };
}
