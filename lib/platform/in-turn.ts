/** Runs one piece of work after another under a name. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * Web Locks, which hold in all contexts of an extension and are given back when one of them ends. Where the platform
 * lacks them the pieces of work of this context take turns.
 */
export function inTurn(locks: LockManager | undefined = globalThis.navigator?.locks): InTurn {
  if (locks) return (name, work) => locks.request(name, work);
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    const forget = () => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(forget, forget);
    return turn;
  };
}
