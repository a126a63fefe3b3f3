import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SopsFound } from '../../lib/messages/palette-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** What a search for SOPs has found so far. */
export interface SopSearch {
  /** For what was typed, or still for what was typed before; nothing while there is nothing to look for. */
  found: SopsFound | undefined;
  /** True until it is for what is typed now. */
  pending: boolean;
}

/** Looks for SOPs with every letter that is typed: the best of them, or the best `most`. */
export function useSopSearch(typed: string, most?: number): SopSearch {
  const port = usePort();
  const query = typed.trim();
  const search = useQuery({
    queryKey: ['palette', 'search', query, most],
    queryFn: () => ask(port, { type: 'palette.search', query, ...(most === undefined ? {} : { most }) }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
    // What has just come is still being taken in.
    refetchInterval: ({ state }) => (state.data?.isComplete === false ? 500 : false),
  });
  if (query === '') return { found: undefined, pending: false };
  return { found: search.data, pending: search.isPending || search.isPlaceholderData };
}
