import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** What the SOP documents are called, by id and in the order of their titles; of none while they are being read. */
export function useSopTitles(): ReadonlyMap<string, string> {
  const port = usePort();
  const { data } = useQuery({ queryKey: ['shelf'], queryFn: () => ask(port, { type: 'shelf.read' }) });
  return useMemo(() => new Map(data?.sops.map(({ id, title }) => [id, title])), [data]);
}
