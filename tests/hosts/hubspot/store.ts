import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { findRecord } from './find-records.ts';
import { type Language, languages } from './labels.ts';
import { objects, type StandInObject, type StandInRecord } from './record-types.ts';
import type { Part, StandInOptions } from './stand-in-options.ts';

interface State {
  path: string;
  options: StandInOptions;
  preview: { object: StandInObject; id: string } | null;
  /** The shape of the list, where the person has changed it: the address stays as it was. */
  shape: 'board' | 'table' | null;
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
    ...(query.has('rows') ? { rows: Number(query.get('rows')) } : {}),
    ...ofLocale(query.get('locale')),
    ...text,
    ...flags,
  };
}

function ofLocale(locale: string | null): Partial<StandInOptions> {
  const language: Language | undefined = languages.find((one) => one === locale);
  return language ? { language, ownForm: true, direction: language === 'ar' ? 'rtl' : 'ltr' } : {};
}

let state: State = {
  path: location.pathname,
  options: fromAddress(window.__standinOptions),
  preview: null,
  shape: null,
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
  change({ path, preview: null, shape: null });
}

/** The record that one part of the page shows: the former one until the part's delay has passed. */
export function useLateRecord(part: Part, record: StandInRecord): StandInRecord | undefined {
  const { options } = useStore();
  const delay = options.late[part] ?? 0;
  const key = `${record.object}/${record.id}`;
  const [shown, setShown] = useState(key);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setShown(key), delay);
    return () => {
      if (!options.sloppy) clearTimeout(timer);
    };
  }, [key, delay, options.sloppy]);
  if (delay === 0 || shown === key) return record;
  const [name, id = ''] = shown.split('/');
  const object = objects.find((one) => one === name);
  return object && findRecord(options, object, id);
}
