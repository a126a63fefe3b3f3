import type { HostPlace } from '../hosts/host-adapter.ts';
import type { ResolveAnswer } from '../messages/page-messages.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';

export interface AccountFinder {
  /** The place with its account where that is known by now; asks the worker for it otherwise. */
  complete(place: HostPlace): HostPlace;
}

/**
 * Finds the account of records whose address does not name it, such as old addresses of Asana: the workspace may know
 * one record by that id. Calls `onFound` when the worker has told.
 */
export function createAccountFinder(runtime: PageRuntime, onFound: () => void): AccountFinder {
  const accounts = new Map<string, string | null>();

  const ask = async (key: string, { host, object, id }: HostPlace) => {
    if (object === null || id === null) return;
    accounts.set(key, null);
    const answer = await runtime.send({ type: 'page.resolve', record: { host, object, id } });
    if (!isResolved(answer)) {
      accounts.delete(key);
      return;
    }
    accounts.set(key, answer.account);
    if (answer.account !== null) onFound();
  };

  return {
    complete(place) {
      if (place.account !== null || place.id === null) return place;
      const key = `${place.object}/${place.id}`;
      const account = accounts.get(key);
      if (account === undefined) void ask(key, place);
      return { ...place, account: account ?? null };
    },
  };
}

function isResolved(value: unknown): value is ResolveAnswer {
  return typeof value === 'object' && value !== null && 'account' in value;
}
