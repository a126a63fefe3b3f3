import { extension } from './extension.ts';

/**
 * Puts the present content scripts into tabs that are already open, after an installation or an update, so that
 * nobody has to reload a page. A tab that may not be touched is left alone.
 */
export async function refreshOpenTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = extension.runtime.getManifest();
  for (const { matches, js } of scripts) {
    const tabs = await extension.tabs.query({ url: matches });
    for (const { id, discarded } of tabs) {
      if (id === undefined || discarded || !js) continue;
      await extension.scripting.executeScript({ target: { tabId: id }, files: js }).catch(() => undefined);
    }
  }
}
