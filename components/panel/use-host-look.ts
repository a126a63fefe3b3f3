import { useEffect } from 'react';

/** Gives the panel beside a page the font, corners and density of that page's tool (`components/ui/tokens.css`). `key`
 *  is the shown record's; null keeps what was so before. */
export function useHostLook(key: string | null): void {
  const host = key?.split(':')[0];
  useEffect(() => {
    if (host !== undefined) document.documentElement.dataset.host = host;
  }, [host]);
}
