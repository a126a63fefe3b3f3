import { buildSegment } from '../../../lib/search/build-segment.ts';
import { findDocuments, lookedAt } from '../../../lib/search/find-documents.ts';
import { joinSegments } from '../../../lib/search/join-segments.ts';
import { openSegment } from '../../../lib/search/open-segment.ts';
import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { SearchIndex } from '../../../lib/search/search-index.ts';
import type { Segment } from '../../../lib/search/segment.ts';

/** So many documents the worker indexes at once. */
const batch = 500;

/** Our own index, built as the worker builds it, and opened again from what it keeps; with what it finds come the passages. */
export function buildOurs(documents: readonly SearchDocument[]) {
  let segments: Segment[] = [];
  for (let from = 0; from < documents.length; from += batch)
    segments = joinSegments(segments, buildSegment(documents.slice(from, from + batch)));
  const kept = segments.map((segment) => ({ ...segment, terms: segment.terms.join('\n') }));
  const bytes = kept.reduce(
    (sum, { terms, bytes: { length }, counts }) => sum + terms.length + length + counts.length * 8,
    0,
  );
  const byId = new Map(documents.map((document) => [document.id, document]));
  const open = () => {
    const index = new SearchIndex(
      kept.map((segment) => openSegment({ ...segment, terms: segment.terms.split('\n') })),
    );
    return async (query: string) => {
      const hits = await index.search(query, [], lookedAt);
      const read = hits.hits.flatMap(({ id }) => byId.get(id) ?? []);
      return findDocuments(hits, query, read, { most: 8 }).map(({ id }) => id);
    };
  };
  return { open, bytes, segments: kept.length };
}
