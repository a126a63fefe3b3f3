/** Told which scopes of a workspace changed, after the change is safe: `workspace`, `records`, `me:<member>`; or
 *  which tokens ended: `end:<hash>`, `end:device:<id>`. */
type PokeListener = (workspace: string, scopes: ReadonlySet<string>) => void;

/** The scope that says that a token (by its hash) is valid no longer. */
export function endOf(token: string): string {
  return `end:${token}`;
}

/** The scope that says that a device was disconnected. */
export function endOfDevice(device: string): string {
  return `end:device:${device}`;
}

/** Carries "something changed" from writers to live connections of this process. */
export interface PokeBus {
  send: PokeListener;
  /** Returns the function that stops listening. */
  listen(listener: PokeListener): () => void;
}

/** A bus within one process. Several servers on one database would put the database's own channel behind it. */
export function createPokeBus(): PokeBus {
  const listeners = new Set<PokeListener>();
  return {
    send(workspace, scopes) {
      if (scopes.size === 0) return;
      for (const listener of listeners) listener(workspace, scopes);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
