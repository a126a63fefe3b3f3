import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Part, StandInDeal, StandInOptions } from './stand-in-options.ts';

interface State {
  path: string;
  options: StandInOptions;
  preview: string | null;
  /** Counts how often the line's surroundings were thrown away and rendered anew. */
  mount: number;
}

function fromAddress(options: StandInOptions): StandInOptions {
  const query = new URLSearchParams(location.search);
  const late = Number(query.get('late') ?? 0);
  const text = Object.fromEntries(
    ['language', 'direction', 'theme', 'drop', 'renamed', 'header'].flatMap((key) =>
      query.has(key) ? [[key, query.get(key)]] : [],
    ),
  );
  const flags = Object.fromEntries(
    ['busy', 'hostile', 'sloppy', 'anchors'].flatMap((key) =>
      query.has(key) ? [[key, query.get(key) === 'true']] : [],
    ),
  );
  return {
    ...options,
    ...(late ? { late: { header: late, about: late, plan: late, owner: late } } : {}),
    ...text,
    ...flags,
  };
}

let state: State = {
  path: location.pathname,
  options: fromAddress(window.__standinOptions),
  preview: null,
  mount: 0,
};
const listeners = new Set<() => void>();

export function change(part: Partial<State>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

export function current(): State {
  return state;
}

export function useStore(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** The way every link of the page goes: the address first, then React. */
export function navigate(path: string): void {
  history.pushState({}, '', path);
  change({ path, preview: null });
}

export const recordPath = (portal: string, id: string) => `/contacts/${portal}/record/0-3/${id}`;
export const boardPath = (portal: string) => `/contacts/${portal}/objects/0-3/views/all/board`;
export const listPath = (portal: string) => `/contacts/${portal}/objects/0-3/views/all/list`;

export function findDeal(id: string | undefined): StandInDeal | undefined {
  return state.options.deals.find((deal) => deal.id === id);
}

/** The id of the deal that one part of the page shows: the former one until the part's delay has passed. */
export function useLateId(part: Part, id: string): string {
  const { options } = useStore();
  const delay = options.late[part] ?? 0;
  const [shown, setShown] = useState(id);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setShown(id), delay);
    return () => {
      if (!options.sloppy) clearTimeout(timer);
    };
  }, [id, delay, options.sloppy]);
  return delay > 0 ? shown : id;
}
