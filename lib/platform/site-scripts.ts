import type { SiteScripts } from '../worker/worker-ports.ts';
import { extension } from './extension.ts';

const patternOf = (origin: string) => `${origin}/*`;
const prefix = 'own-site:';
const fileOf = (host: string) => `content-scripts/${host}.js`;

/** The browser's permissions and registered scripts for sites that a person added. */
export const siteScripts: SiteScripts = {
  isAllowed: (origin) => extension.permissions.contains({ origins: [patternOf(origin)] }),
  async register(sites) {
    const present = await extension.scripting.getRegisteredContentScripts();
    const ids = present.map(({ id }) => id).filter((id) => id.startsWith(prefix));
    if (ids.length > 0) await extension.scripting.unregisterContentScripts({ ids });
    if (sites.length === 0) return;
    await extension.scripting.registerContentScripts(
      sites.map(({ origin, host }) => ({
        id: `${prefix}${host}:${new URL(origin).host}`,
        js: [fileOf(host)],
        matches: [patternOf(origin)],
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  },
  async start({ origin, host }) {
    for (const id of await tabsOf(origin)) {
      const target = { tabId: id };
      await extension.scripting.executeScript({ target, files: [fileOf(host)] }).catch(() => undefined);
    }
  },
  async end(origin) {
    for (const id of await tabsOf(origin))
      await extension.tabs.sendMessage(id, { type: 'page.leave' }).catch(() => undefined);
    await extension.permissions.remove({ origins: [patternOf(origin)] });
  },
};

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await extension.tabs.query({ url: patternOf(origin) });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}
