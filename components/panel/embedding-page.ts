/** What the page that embeds the panel says. */
export interface EmbeddingPage {
  /** The record it shows now: a key, null for none, undefined before it said anything. */
  findShown(): string | null | undefined;
  /** Whether the panel may be put at the other edge of the window. */
  mayMove(): boolean;
  subscribe(listener: () => void): () => void;
}

/**
 * Follows the `{waymarkShows: key, waymarkMoves}` messages of the embedding page's own window. They only ever take something
 * off the panel, or offer another place: what is shown comes from the worker.
 */
export function followPage(frame: Window): EmbeddingPage {
  let shown: string | null | undefined;
  let mayMove = false;
  const listeners = new Set<() => void>();
  frame.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (frame.parent === frame || source !== frame.parent) return;
    if (typeof data !== 'object' || data === null || !('waymarkShows' in data)) return;
    if (typeof data.waymarkShows !== 'string' && data.waymarkShows !== null) return;
    shown = data.waymarkShows;
    mayMove = 'waymarkMoves' in data && data.waymarkMoves === true;
    for (const listener of listeners) listener();
  });
  return {
    findShown: () => shown,
    mayMove: () => mayMove,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For surfaces that no page embeds: nobody says which record is shown, and there is nowhere to move to. */
export const noPage: EmbeddingPage = {
  findShown: () => undefined,
  mayMove: () => false,
  subscribe: () => () => {},
};
