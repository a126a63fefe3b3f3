import { extension } from './extension.ts';

/**
 * Opens or closes the palette in a tab: a page of our own that is that tab does it itself; into a host's page the
 * script is put only now, so that no page carries it before somebody asks. Tells whether it could be done.
 */
export async function showPalette(tab: number): Promise<boolean> {
  const taken: unknown = await extension.runtime
    .sendMessage({ type: 'palette.show', tab })
    .catch(() => undefined);
  if (taken === true) return true;
  const script = { target: { tabId: tab }, files: ['palette-frame.js'] };
  return extension.scripting.executeScript(script).then(
    () => true,
    () => false,
  );
}
