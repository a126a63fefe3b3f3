import { useQuery } from '@tanstack/react-query';
import type { ScheduledAnswer } from '../../../lib/sync/admin-protocol.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';

/** A playbook that waits for its time, or was held back. */
export type Scheduled = ScheduledAnswer['scheduled'][number];

/** What is to be published at a time; nothing while the backend cannot be asked. */
export function useScheduled(): Scheduled[] {
  const port = usePort();
  const read = useQuery({
    queryKey: ['scheduled'],
    queryFn: async () => {
      const asked = await ask(port, { type: 'playbook.scheduled' });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value.scheduled;
    },
  });
  return read.data ?? [];
}
