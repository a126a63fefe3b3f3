import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AsanaOptions, Part, StandInTask } from './stand-in-options.ts';

interface State {
  address: string;
  options: AsanaOptions;
  /** Counts how often the line's surroundings were thrown away and rendered anew. */
  mount: number;
  done: string[];
}

function fromAddress(options: AsanaOptions): AsanaOptions {
  const query = new URLSearchParams(location.search);
  const late = Number(query.get('late') ?? 0);
  const texts = ['language', 'theme', 'addresses', 'header', 'pane', 'drop', 'trap', 'renamed'];
  const flags = ['busy', 'sloppy', 'copies', 'paneId'];
  const said = (keys: string[], read: (text: string | null) => unknown) =>
    Object.fromEntries(keys.filter((key) => query.has(key)).map((key) => [key, read(query.get(key))]));
  return {
    ...options,
    ...(late ? { late: { title: late, fields: late, feed: late } } : {}),
    ...said(texts, (text) => text),
    ...said(flags, (text) => text === 'true'),
  };
}

let state: State = {
  address: location.pathname + location.search,
  options: fromAddress(window.__asanaOptions),
  mount: 0,
  done: [],
};
const listeners = new Set<() => void>();

export function change(part: Partial<State>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

export function current(): State {
  return state;
}

export function note(what: string): void {
  change({ done: [...state.done, what] });
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
export function navigate(address: string): void {
  history.pushState({}, '', address);
  change({ address });
}

export function findTask(id: string | null | undefined): StandInTask | undefined {
  return state.options.tasks.find((task) => task.id === id);
}

export function updateTask(id: string, values: Partial<StandInTask>): void {
  const tasks = state.options.tasks.map((task) => (task.id === id ? { ...task, ...values } : task));
  change({ options: { ...state.options, tasks } });
}

/** The id of the task that one part of the pane shows: the former one until the part's delay has passed. */
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

/** A list of class names; those of a family that the host has just renamed have another beginning. */
export function useClass(): (names: string) => { className: string } {
  const { renamed } = useStore().options;
  return (names) => ({
    className: names
      .split(' ')
      .map((name) => (renamed && name.startsWith(renamed) ? `Next${name}` : name))
      .join(' '),
  });
}
