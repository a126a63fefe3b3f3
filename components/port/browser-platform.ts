import { extension } from '../../lib/platform/extension.ts';
import { hearPalette } from '../../lib/platform/hear-palette.ts';
import { openDashboard } from '../../lib/platform/open-dashboard.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { followTab } from './follow-tab.ts';
import type { Platform } from './platform.ts';

/** Firefox does not let an extension open `about:` pages. */
const isFirefox = extension.runtime.getURL('').startsWith('moz-extension:');

/** The platform of the browser this page runs in. */
export const browserPlatform: Platform = {
  async findShortcut(command) {
    const commands = await extension.commands.getAll();
    return commands.find(({ name }) => name === command)?.shortcut || null;
  },
  openShortcuts: isFirefox
    ? null
    : async () => {
        await extension.tabs.create({ url: 'chrome://extensions/shortcuts' });
      },
  async findActiveTab() {
    const [tab] = await extension.tabs.query({ active: true, currentWindow: true });
    return tab?.id;
  },
  async openTab(url) {
    await extension.tabs.create({ url });
  },
  openSettings: () => extension.runtime.openOptionsPage(),
  requestOrigin: (origin) => extension.permissions.request({ origins: [`${origin}/*`] }),
  openPlaybook: () => openDashboard('playbook'),
  openDay: () => openDashboard('my-day'),
  openReviews: () => openDashboard('sops/~reviews'),
  openSidePanel,
  followTab,
  onPalette: hearPalette,
};
