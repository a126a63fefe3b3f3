import { extension } from '../../lib/platform/extension.ts';
import type { Platform } from './platform.ts';

/** Follows the tab that the person works in: the active one of this side panel's window; where the page stands in a
 *  window of its own, that of the window they were in last. */
export const followTab: Platform['followTab'] = (listen) => {
  let isOver = false;
  let last: number | undefined | null = null;
  const look = async () => {
    const tab = await findTab().catch(() => undefined);
    if (isOver || tab === last) return;
    last = tab;
    listen(tab);
  };
  const again = () => void look();
  extension.tabs.onActivated.addListener(again);
  extension.windows.onFocusChanged.addListener(again);
  again();
  return () => {
    isOver = true;
    extension.tabs.onActivated.removeListener(again);
    extension.windows.onFocusChanged.removeListener(again);
  };
};

async function findTab(): Promise<number | undefined> {
  // A side panel is no tab; a page in a window of its own is one.
  const own = await extension.tabs.getCurrent();
  if (!own) return (await extension.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const active = await extension.tabs.query({ active: true, windowType: 'normal' });
  const others = active.filter(({ id }) => id !== own.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
