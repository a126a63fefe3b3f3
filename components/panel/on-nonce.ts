/**
 * Calls `tell` with the nonce of every `{waymark: <uuid>, theme}` message that the embedding page's own window
 * sends, and with the theme of that page where it is one.
 * Anything else is ignored; whether the nonce is worth anything is the worker's to say.
 */
export function onNonce(frame: Window, tell: (nonce: string, theme: 'light' | 'dark' | null) => void): void {
  frame.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (frame.parent === frame || event.source !== frame.parent) return;
    const { data } = event;
    if (typeof data !== 'object' || data === null || !('waymark' in data)) return;
    const theme = 'theme' in data && (data.theme === 'light' || data.theme === 'dark') ? data.theme : null;
    if (typeof data.waymark === 'string') tell(data.waymark, theme);
  });
}
