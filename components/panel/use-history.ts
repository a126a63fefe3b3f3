import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { HistoryAnswer } from '../../lib/messages/panel-messages.ts';
import type { HistoryEntry } from '../../lib/records/history-entry.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

export interface HistoryReading {
  /** Newest first; undefined until the first page is there. */
  entries: HistoryEntry[] | undefined;
  timeZone: string;
  /** Why the last page did not come, in words for people; null where it did. */
  failure: string | null;
  hasMore: boolean;
  isReading: boolean;
  /** Reads the next older page, or the one that failed again. */
  readMore(): void;
}

/**
 * A record's history page by page. News are read again from the top as far as they reach; the pages below stay as they
 * were read, because the past does not change.
 */
export function useHistory(recordKey: string): HistoryReading {
  const port = usePort();
  const [known, setKnown] = useState<HistoryEntry[]>();
  const [next, setNext] = useState<string | null>();
  const [failure, setFailure] = useState<string | null>(null);
  const [isReadingMore, setReadingMore] = useState(false);
  const read = (before?: string) =>
    ask(port, { type: 'panel.history', record: recordKey, ...(before === undefined ? {} : { before }) });
  const first = useQuery({ queryKey: ['history', recordKey], queryFn: () => read() });

  const take = (page: HistoryAnswer, isTop: boolean) => {
    setFailure(page.ok ? null : page.message);
    setKnown((before = []) => (isTop ? merged(page.entries, before) : merged(before, page.entries)));
    // The top says where the second page begins only while no other was read.
    if (page.ok) setNext((before) => (isTop && before !== undefined ? before : page.next));
  };
  useEffect(() => {
    if (first.data) take(first.data, true);
  }, [first.data]);

  const readMore = async () => {
    if (next === undefined || !first.data?.ok) return void first.refetch();
    if (next === null) return;
    setReadingMore(true);
    const page = await read(next).catch((error: unknown) => failed(String(error)));
    take(page, false);
    setReadingMore(false);
  };

  return {
    entries: known,
    timeZone: first.data?.timeZone ?? 'UTC',
    failure: first.isError ? t('ui.noAnswer') : failure,
    hasMore: next !== null,
    isReading: first.isFetching || isReadingMore,
    readMore: () => void readMore(),
  };
}

function failed(message: string): HistoryAnswer {
  return { ok: false, message, entries: [], timeZone: 'UTC' };
}

/** Two runs of a history as one; what is in both stands as the newer reading says. */
function merged(newer: HistoryEntry[], older: HistoryEntry[]): HistoryEntry[] {
  const ids = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !ids.has(id))];
}
