import type { Platform } from '../../components/port/platform.ts';

/** A browser of which nothing is seen: whatever is asked of it is done. */
export const samplePlatform: Platform = {
  findShortcut: async () => 'Alt+Shift+O',
  openShortcuts: async () => {},
  findActiveTab: async () => 7,
  openSettings: async () => {},
  requestOrigin: async () => true,
  openTab: async () => {},
  openPlaybook: async () => {},
  openDay: async () => {},
  followTab: (listen) => {
    listen(7);
    return () => {};
  },
};
