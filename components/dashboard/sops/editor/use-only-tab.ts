import { useEffect, useState } from 'react';

/**
 * True while this tab is the one that writes what `name` names. A second tab waits until the first is closed, so that
 * neither overwrites the other unseen.
 */
export function useOnlyTab(name: string): boolean {
  const [isOnly, setOnly] = useState(true);
  useEffect(() => {
    const { locks } = navigator;
    const stop = new AbortController();
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const hold = () => {
      setOnly(true);
      return left;
    };
    const wait = () => locks.request(name, { signal: stop.signal }, hold).catch(() => undefined);
    void locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      // Left before it was known that another tab has it.
      if (stop.signal.aborted) return undefined;
      setOnly(false);
      void wait();
      return undefined;
    });
    return () => {
      stop.abort();
      leave();
    };
  }, [name]);
  return isOnly;
}
