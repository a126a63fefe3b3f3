import { textLocale } from '../text/locale.ts';
import { numberText } from '../text/number-text.ts';
import { t } from '../text/t.ts';
import type { WorkerPorts } from '../worker/worker-ports.ts';
import { systemClock } from './clock.ts';
import { deviceName } from './device-name.ts';
import { extension } from './extension.ts';
import { inTurn } from './in-turn.ts';
import { mayReportPages } from './may-report-pages.ts';
import { openDashboard } from './open-dashboard.ts';
import { showPalette } from './show-palette.ts';
import { siteScripts } from './site-scripts.ts';

/** The browser, as the worker sees it. */
export function browserPorts(): WorkerPorts {
  const { session } = extension.storage;
  return {
    clock: systemClock,
    session: {
      get: async (key) => (await session.get(key))[key],
      set: (key, value) => session.set({ [key]: value }),
      remove: (key) => session.remove(key),
      keys: async () => Object.keys(await session.get(null)),
    },
    local: {
      get: async (key) => (await extension.storage.local.get(key))[key],
      set: (key, value) => extension.storage.local.set({ [key]: value }),
    },
    // Firefox rejects where no policy is installed.
    managed: () => extension.storage.managed.get(null).catch(() => ({})),
    siteScripts,
    exclusively: inTurn(),
    fetch: (input, init) => fetch(input, init),
    tellTab: (tab, command) => quietly(extension.tabs.sendMessage(tab, command)),
    tabAddress: async (tab) => (await extension.tabs.get(tab).catch(() => undefined))?.url ?? null,
    tellPages: () => quietly(extension.runtime.sendMessage({ type: 'panel.changed' })),
    showCount: async (count) => {
      await extension.action.setBadgeBackgroundColor({ color: '#0F766E' });
      // Four characters fit.
      const text = count > 999 ? '999+' : String(count);
      await extension.action.setBadgeText({ text: count > 0 ? text : '' });
      const title = count > 0 ? t('worker.waits', count, { n: numberText(count) }) : t('manifest.name');
      await extension.action.setTitle({ title });
    },
    mayReportPages,
    showIcon: (tab, isActive) =>
      quietly(extension.action.setIcon({ tabId: tab, path: iconPaths(isActive ? 'icon' : 'icon-grey') })),
    findShortcut: async () => {
      const commands = await extension.commands.getAll();
      return commands.find(({ name }) => name === 'toggle-panel')?.shortcut || null;
    },
    openDashboard,
    showPalette,
    openSettings: () => extension.runtime.openOptionsPage(),
    showTab: async (tab) => {
      try {
        const shown = await extension.tabs.update(tab, { active: true });
        if (shown?.windowId !== undefined) await extension.windows.update(shown.windowId, { focused: true });
        return true;
      } catch {
        return false;
      }
    },
    openTab: async (address) => {
      await extension.tabs.create({ url: address });
    },
    log: (what, error) => console.error(`Waymark: ${what}`, error),
    version: () => extension.runtime.getManifest().version,
    viewer: () => ({
      locale: textLocale(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    deviceName: () => deviceName(navigator.userAgent),
  };
}

function iconPaths(folder: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/${folder}/${size}.png`]));
}

/** Nobody listening is no error: a tab without our script, no page of ours open. */
async function quietly(sent: Promise<unknown>): Promise<void> {
  await sent.catch(() => undefined);
}
