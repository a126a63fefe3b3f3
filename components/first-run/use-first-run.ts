import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FirstRunView } from '../../lib/messages/settings-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** How far the person is with the first run, the same in all their browsers, and the going on. `at` is null where it is over, and
 *  as long as it is not known. */
export function useFirstRun(isConnected: boolean): { at: number | null; go: (at: number | null) => void } {
  const port = usePort();
  const client = useQueryClient();
  const read = useQuery({
    queryKey: ['first-run'],
    queryFn: () => ask(port, { type: 'firstRun.read' }),
    enabled: isConnected,
  });
  const move = useMutation({
    mutationFn: (at: number | null) => ask(port, { type: 'firstRun.go', at }),
    // What the person sees does not wait for the worker's store.
    onMutate: (at) => client.setQueryData<FirstRunView>(['first-run'], { at }),
    onSettled: () => client.invalidateQueries({ queryKey: ['first-run'] }),
  });
  return { at: isConnected ? (read.data?.at ?? null) : null, go: move.mutate };
}
