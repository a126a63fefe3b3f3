import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** The worker dies after 30 s of silence (tech.md B3); a beat every 20 s keeps it while somebody looks. */
const everyMs = 20_000;

/** Tells the worker that somebody looks, as long as this page is visible, and reads again: what is due, stalled or
 *  snoozed changes with time alone. `reads` is the query to read again. */
export function useHeartbeat(
  type: 'panel.heartbeat' | 'day.heartbeat' = 'panel.heartbeat',
  reads = 'panel',
): void {
  const port = usePort();
  const client = useQueryClient();
  useEffect(() => {
    const beat = () => {
      // A missed beat is no fault of the person's: the next read wakes the worker anyway.
      if (document.visibilityState !== 'visible') return;
      ask(port, { type }).catch(() => {});
      void client.invalidateQueries({ queryKey: [reads] });
    };
    const timer = setInterval(beat, everyMs);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [port, client, type, reads]);
}
