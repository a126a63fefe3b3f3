import type { PaletteView, SopsFound } from '../../lib/messages/palette-messages.ts';
import { buildSegment } from '../../lib/search/build-segment.ts';
import { findDocuments, lookedAt } from '../../lib/search/find-documents.ts';
import { openSegment } from '../../lib/search/open-segment.ts';
import { SearchIndex } from '../../lib/search/search-index.ts';
import { searchTextOf } from '../../lib/search/search-text-of.ts';

/** Looks through the SOPs of a sample as the worker looks through all. */
export async function searchSamples({ sops }: PaletteView, query: string): Promise<SopsFound> {
  const all = sops.map(({ id, title, body }) => ({ id, stamp: '1', title, keys: [], ...searchTextOf(body) }));
  const index = new SearchIndex([openSegment(buildSegment(all))]);
  const hits = await index.search(query, [], lookedAt);
  const owners = new Map(sops.map(({ id, owner }) => [id, owner]));
  const found = findDocuments(hits, query, all, { most: 8 });
  return {
    hits: found.map((each) => ({
      ...each,
      owner: owners.get(each.id) ?? null,
      isExpired: each.id === 'long',
    })),
    count: hits.count,
    isComplete: true,
  };
}
