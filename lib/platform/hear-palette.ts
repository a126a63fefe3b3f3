import { extension } from './extension.ts';

/** In a page of our own: calls `show` when the worker wants the palette in this very tab. Returns how to stop. */
export function hearPalette(show: () => void): () => void {
  const own = extension.tabs.getCurrent().then((tab) => tab?.id);
  let tab: number | undefined;
  void own.then((id) => {
    tab = id;
  });
  const hear = (message: unknown): Promise<true> | undefined => {
    if (tab === undefined || !isFor(message, tab)) return undefined;
    show();
    return Promise.resolve(true);
  };
  extension.runtime.onMessage.addListener(hear);
  return () => extension.runtime.onMessage.removeListener(hear);
}

function isFor(message: unknown, tab: number): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'palette.show' &&
    'tab' in message &&
    message.tab === tab
  );
}
