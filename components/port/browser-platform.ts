import { extension } from '../../lib/platform/extension.ts';
import { followTab } from './follow-tab.ts';
import type { Platform } from './platform.ts';

/** Firefox does not let an extension open `about:` pages. */
const isFirefox = extension.runtime.getURL('').startsWith('moz-extension:');

/** The platform of the browser this page runs in. */
export const browserPlatform: Platform = {
  async findShortcut() {
    const commands = await extension.commands.getAll();
    return commands.find((command) => command.name === 'toggle-panel')?.shortcut || null;
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
  followTab,
};

async function openDashboard(page: string): Promise<void> {
  const url = extension.runtime.getURL('dashboard.html');
  // Where the browser does not let an extension look for its own tabs, a second one is no harm.
  const [open] = await extension.tabs.query({ url }).catch(() => []);
  if (open?.id === undefined) await extension.tabs.create({ url: `${url}#${page}` });
  else await extension.tabs.update(open.id, { active: true, url: `${url}#${page}` });
}
