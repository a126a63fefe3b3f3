import { useEffect, useRef, useState } from 'react';

/**
 * Which entry of a list is the active one. When it leaves the list, the one that took its place is, and has the focus
 * if the list had it, also behind a dialog (`isAsking`) that was opened from it. `list` is given to the element around the entries, whose buttons bear `data-entry`.
 */
export function useActive(ids: readonly string[], isAsking: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const [last, setLast] = useState({ id: ids[0] ?? '', index: 0 });
  const found = ids.indexOf(last.id);
  const index = found < 0 ? Math.min(last.index, ids.length - 1) : found;
  const id = ids[index] ?? '';
  if (id !== last.id || index !== last.index) setLast({ id, index });

  const focus = (of: string) =>
    list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(of)}"]`)?.focus();

  useEffect(() => {
    const note = () => {
      // The body has it when what had it is gone, and a dialog gives it back.
      if (document.activeElement === document.body || document.activeElement?.closest('dialog')) return;
      hadFocus.current = list.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focus(id);
  }, [id, ids.length, isAsking]);

  const activate = (next: string) => setLast({ id: next, index: ids.indexOf(next) });
  /** Moves by so many entries; the first time, when nothing of the list has the focus, to the active one itself. */
  const move = (by: number) => {
    const isInside = list.current?.contains(document.activeElement) ?? false;
    const next = ids[Math.min(Math.max(index + (isInside ? by : 0), 0), ids.length - 1)];
    if (next === undefined) return;
    activate(next);
    focus(next);
  };
  return { list, active: id, activate, move };
}
