import { type UIEvent, useState } from 'react';

/** Which items of a long list are drawn, as virtualised lists do: what is in view and a few more. */
export interface ListWindow {
  from: number;
  to: number;
  onScroll(event: UIEvent<HTMLElement>): void;
}

export function useWindow(count: number, size: number, height: number, more: number): ListWindow {
  const [top, setTop] = useState(0);
  const from = Math.max(0, Math.floor(top / size) - more);
  return {
    from,
    to: Math.min(count, Math.ceil((top + height) / size) + more),
    onScroll: (event) => setTop(event.currentTarget.scrollTop),
  };
}
