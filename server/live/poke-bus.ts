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

/** Carries "something changed" from writers to live connections. */
export interface PokeBus {
  send: PokeListener;
  /** Says that pokes may have been missed, of whatever workspace. */
  gap(): void;
  /** Returns the function that stops listening. */
  listen(listener: PokeListener, onGap?: () => void): () => void;
}

/** A bus within one process. For several servers on one database see shared-poke-bus.ts. */
export function createPokeBus(): PokeBus {
  const listeners = new Map<PokeListener, (() => void) | undefined>();
  return {
    send(workspace, scopes) {
      if (scopes.size === 0) return;
      for (const listener of listeners.keys()) listener(workspace, scopes);
    },
    gap() {
      for (const onGap of listeners.values()) onGap?.();
    },
    listen(listener, onGap) {
      listeners.set(listener, onGap);
      return () => listeners.delete(listener);
    },
  };
}
