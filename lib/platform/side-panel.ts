import { extension } from './extension.ts';

interface ChromesPanel {
  open(at: { tabId: number }): Promise<void>;
}

/**
 * Opens the browser's side panel beside a tab: Chrome's side panel or Firefox's sidebar; in a browser that has neither,
 * a narrow window. Browsers allow it only in the very handler of a click, a menu or a command: call it there at once,
 * before anything is awaited.
 */
export async function openSidePanel(tab: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: ChromesPanel } }).chrome ?? {};
  if (sidePanel) return sidePanel.open({ tabId: tab });
  const sidebar: { open(): Promise<void> } | undefined = extension.sidebarAction;
  if (sidebar) return sidebar.open();
  const url = extension.runtime.getURL('sidepanel.html');
  await extension.windows.create({ url, type: 'popup', width: 420, height: 900 });
}
