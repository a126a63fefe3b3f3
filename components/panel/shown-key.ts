/** The record the page shows now, as the page part says: a key, null for none, undefined before it said anything. */
export interface ShownKey {
  get(): string | null | undefined;
  subscribe(listener: () => void): () => void;
}

/**
 * Follows the `{waymarkShows: key}` messages of the embedding page's own window. They only ever take something
 * off the panel: what is shown comes from the worker.
 */
export function followShownKey(frame: Window): ShownKey {
  let shown: string | null | undefined;
  const listeners = new Set<() => void>();
  frame.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (frame.parent === frame || source !== frame.parent) return;
    if (typeof data !== 'object' || data === null || !('waymarkShows' in data)) return;
    if (typeof data.waymarkShows !== 'string' && data.waymarkShows !== null) return;
    shown = data.waymarkShows;
    for (const listener of listeners) listener();
  });
  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For surfaces that no page embeds: nobody says which record is shown. */
export const nobodySays: ShownKey = { get: () => undefined, subscribe: () => () => {} };
