import { createContext, useContext, useEffect, useState } from 'react';
import { type Clock, systemClock } from '../../lib/platform/clock.ts';

/** The clock of the surface; replaced where another moment is wanted. */
export const ClockContext = createContext<Clock>(systemClock);

/** The present moment, renewed every half minute so that "2 h left" stays true while somebody looks. */
export function useNow(): Date {
  const clock = useContext(ClockContext);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 30_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
