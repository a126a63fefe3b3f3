import type { HostsView, SettingsMessage, SitesAnswer } from '../messages/settings-messages.ts';
import { hostIds } from '../records/record-ref.ts';
import { t } from '../text/t.ts';
import { findHome, setHome } from './home.ts';
import type { Desk } from './page-desk.ts';
import { tellTabsAbout } from './tell-tabs.ts';

type HostsMessage = Extract<SettingsMessage, { type: `hosts.${string}` | `sites.${string}` }>;

/** Answers what the settings page says about hosts and the person's own sites. */
export async function answerHosts(desk: Desk, message: HostsMessage): Promise<HostsView | SitesAnswer> {
  switch (message.type) {
    case 'hosts.read':
      return view(desk);
    case 'hosts.switch':
      await desk.switches.set(message.host, message.isOn);
      await desk.ports.tellPages();
      await tellTabsAbout(desk, null);
      return view(desk);
    case 'hosts.home': {
      const copy = await desk.connections.findFor({ host: message.host });
      if (copy) await setHome(copy, message.host, message.at, desk.ports.clock());
      await desk.ports.tellPages();
      await tellTabsAbout(desk, null);
      void desk.sync.run();
      return view(desk);
    }
    case 'sites.add': {
      const { origin, host } = message;
      const added = await desk.sites.add({ origin, host });
      if (added) return { ok: true, view: await view(desk) };
      return {
        ok: false,
        message: t('worker.notPermitted', { origin }),
      };
    }
    case 'sites.remove':
      await desk.sites.remove(message.origin);
      return { ok: true, view: await view(desk) };
  }
}

async function view({ connections, switches, sites }: Desk): Promise<HostsView> {
  const hosts = hostIds.map(async (host) => {
    const copy = await connections.findFor({ host });
    const one = await switches.find(copy, host);
    return { ...one, home: copy ? await findHome(copy, host) : null };
  });
  return { hosts: await Promise.all(hosts), sites: await sites.list() };
}
