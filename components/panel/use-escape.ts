import { useEffect } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** Esc closes the panel, unless a dialog or a menu is open: then the browser closes that first. */
export function useEscape(isOn: boolean): void {
  const port = usePort();
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      ask(port, { type: 'panel.close' }).catch(() => {});
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [port, isOn]);
}
