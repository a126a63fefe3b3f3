import type { Platform } from '../../components/port/platform.ts';

/** A browser of which nothing is seen: whatever is asked of it is done. */
export const samplePlatform: Platform = {
  findShortcut: async (command) => (command === 'palette' ? 'Alt+Shift+K' : 'Alt+Shift+O'),
  onPalette: () => () => {},
  openShortcuts: async () => {},
  findActiveTab: async () => 7,
  openSettings: async () => {},
  requestOrigin: async () => true,
  openTab: async () => {},
  openPlaybook: async () => {},
  openDay: async () => {},
  openReviews: async () => {},
  openSidePanel: async () => {},
  followTab: (listen) => {
    listen(7);
    return () => {};
  },
};
