import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { QueueFilter } from '../../lib/rules/queue/filter-queue.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** Entries that are read at first, and more at a time. */
const pageSize = 50;

export const everything: QueueFilter = { kind: null, onlyOverdue: false, motion: null, onlyMoney: false };

/** The person's day as the worker says it, what is filtered, and how much of it is read. */
export function useDay() {
  const port = usePort();
  const [filter, setFilter] = useState(everything);
  const [limit, setLimit] = useState(pageSize);
  const read = useQuery({
    queryKey: ['day', filter, limit],
    queryFn: () => ask(port, { type: 'day.read', filter, limit }),
    placeholderData: keepPreviousData,
  });
  return { read, filter, setFilter, more: () => setLimit(limit + pageSize) };
}
