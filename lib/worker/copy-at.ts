import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { placeOf } from './place-of.ts';
import type { TabEntry } from './tab-book.ts';

/** The copy of the workspace to which belongs what a tab shows; on a page of no host, or where nothing is known of the
 *  tab, the one that a message of our own pages is about. */
export async function copyAt(
  desk: Pick<Desk, 'connections' | 'find'>,
  entry: TabEntry | undefined,
): Promise<LocalCopy | undefined> {
  const { host, record } = placeOf(entry);
  const place = record ?? (host && { host });
  return place ? desk.connections.findFor(place) : desk.find();
}
