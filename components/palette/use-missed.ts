import { useEffect } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** Who types nothing more for so long (ms) has looked for what stands there. */
const rest = 1500;

/** Has it counted that nothing was found for what is typed, once the person has stopped typing. */
export function useMissed(typed: string, isMissed: boolean): void {
  const port = usePort();
  const query = typed.trim();
  useEffect(() => {
    if (!isMissed) return;
    const timer = setTimeout(() => {
      ask(port, { type: 'palette.missed', query }).catch(() => {});
    }, rest);
    return () => clearTimeout(timer);
  }, [port, query, isMissed]);
}
