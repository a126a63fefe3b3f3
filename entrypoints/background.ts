import { defineBackground } from 'wxt/utils/define-background';
import { browserPorts } from '../lib/platform/browser-ports.ts';
import { extension } from '../lib/platform/extension.ts';
import { refreshOpenTabs } from '../lib/platform/refresh-open-tabs.ts';
import { openSidePanel } from '../lib/platform/side-panel.ts';
import { senderOf } from '../lib/worker/sender-of.ts';
import { createWorker } from '../lib/worker/worker.ts';

const alarmName = 'sync';

export default defineBackground(() => {
  const worker = createWorker(browserPorts());
  const own = { id: extension.runtime.id, origin: extension.runtime.getURL('').replace(/\/$/, '') };

  // Every listener is registered before the first await: the browser wakes the worker for what it registered.
  extension.runtime.onMessage.addListener((content: unknown, sender: unknown) => {
    const from = senderOf(sender, own);
    return from.from === 'other' ? undefined : worker.message(content, from);
  });
  extension.alarms.onAlarm.addListener(() => void worker.alarm());
  extension.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') void worker.togglePanel(tab.id);
    if (command === 'palette') void worker.togglePalette(tab.id);
    if (command === 'side-panel')
      openSidePanel(tab.id).catch((error: unknown) =>
        console.warn('waymark: the side panel did not open', error),
      );
  });
  extension.tabs.onRemoved.addListener((tab) => void worker.tabClosed(tab));
  extension.runtime.onStartup.addListener(() => void worker.started());
  extension.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void worker.hostsChanged();
  });
  extension.permissions.onRemoved.addListener(() => void worker.hostsChanged());
  extension.runtime.onInstalled.addListener(() => {
    void worker.started();
    void refreshOpenTabs();
  });

  // Alarms may be lost with a browser update: made again at every start. Half a minute is the shortest there is.
  void extension.alarms.create(alarmName, { periodInMinutes: 0.5 });
});
