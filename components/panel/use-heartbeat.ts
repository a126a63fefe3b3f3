import { useEffect } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** The worker dies after 30 s of silence (tech.md B3); a beat every 20 s keeps it while somebody looks. */
const everyMs = 20_000;

/** Tells the worker that somebody looks, as long as this page is visible. */
export function useHeartbeat(): void {
  const port = usePort();
  useEffect(() => {
    const beat = () => {
      // A missed beat is no fault of the person's: the next read wakes the worker anyway.
      if (document.visibilityState === 'visible') ask(port, { type: 'panel.heartbeat' }).catch(() => {});
    };
    const timer = setInterval(beat, everyMs);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [port]);
}
