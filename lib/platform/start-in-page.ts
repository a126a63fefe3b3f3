import type { IsolatedWorldContentScriptDefinition } from 'wxt';

/**
 * Starts a script inside a host page, with the one thing that it needs of WXT's context: a signal that aborts as soon as
 * a newer copy of the script starts in the page, as after an update. The build puts this in place of WXT's own
 * start, whose watching of the address, timers and log would take a tenth of the 15 KB that a host page may be asked to load.
 */
export function startInPage({ main }: IsolatedWorldContentScriptDefinition): void {
  const end = new AbortController();
  const started = 'waymark-started';
  document.dispatchEvent(new Event(started));
  document.addEventListener(started, () => end.abort(), end);
  void main({ signal: end.signal } as Parameters<typeof main>[0]);
}
