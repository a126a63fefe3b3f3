import { useEffect, useRef } from 'react';

export type DayKeys = Record<'next' | 'before' | 'done' | 'snooze' | 'skip' | 'undo' | 'help', () => void>;

const names: Record<string, keyof DayKeys> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'before',
  ArrowUp: 'before',
  d: 'done',
  s: 'snooze',
  x: 'skip',
  u: 'undo',
  '?': 'help',
};

/** Keys that no text comes from, and that work whether single letters are on or not. */
const arrows = new Set(['ArrowDown', 'ArrowUp']);

/**
 * Hears single keys in a page of ours, never in a host's. Not while a dialog is open, with a modifier, or where
 * something is typed or chosen. Letters can be turned off.
 */
export function useDayKeys(keys: DayKeys, hasLetters: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = names[event.key];
      if (
        !name ||
        event.defaultPrevented ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return;
      if (!hasLetters && !arrows.has(event.key)) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [hasLetters]);
}
