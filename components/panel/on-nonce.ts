/**
 * Calls `tell` with the nonce of every `{waymark: <uuid>}` message that the embedding page's own window sends.
 * Anything else is ignored; whether the nonce is worth anything is the worker's to say.
 */
export function onNonce(frame: Window, tell: (nonce: string) => void): void {
  frame.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (frame.parent === frame || event.source !== frame.parent) return;
    const { data } = event;
    if (typeof data !== 'object' || data === null || !('waymark' in data)) return;
    if (typeof data.waymark === 'string') tell(data.waymark);
  });
}
