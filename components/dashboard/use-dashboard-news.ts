import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** The worker dies after 30 s of silence; a beat every 20 s keeps it, and its line to the backend, while somebody
 *  looks. */
const everyMs = 20_000;

/** Reads again what the worker keeps whenever it says that something changed. What was asked of the backend stays:
 *  the text of a version never changes. */
export function useDashboardNews(): void {
  const port = usePort();
  const client = useQueryClient();
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState === 'visible') ask(port, { type: 'dashboard.heartbeat' }).catch(() => {});
    };
    const stop = port.onNews(() => {
      const own = ['sop-in-force', 'sop-reviews', 'sop-drafts'];
      const names = [
        'dashboard',
        'workspaces',
        'records',
        'record',
        'versions',
        'scheduled',
        'shelf',
        'sop',
        'training',
        ...own,
      ];
      for (const name of names) void client.invalidateQueries({ queryKey: [name] });
    });
    const timer = setInterval(beat, everyMs);
    document.addEventListener('visibilitychange', beat);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [port, client]);
}
