import * as z from 'zod/mini';
import { type HostId, hostIds } from '../records/record-ref.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** A site of the company's own under which a host is reached, such as a proxy. */
export interface OwnSite {
  origin: string;
  host: HostId;
}

const key = 'own-sites';
const stored = z.array(z.object({ origin: z.string(), host: z.enum(hostIds) }));

type Ports = Pick<WorkerPorts, 'local' | 'siteScripts' | 'exclusively'>;

/**
 * The sites that a person added, one origin at a time. The list is this browser's own; the browser's permission and its
 * registered scripts follow it, and are made again where an update of the extension has dropped them.
 */
export class OwnSites {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The sites, each with whether the browser still permits it. */
  async list(): Promise<(OwnSite & { isAllowed: boolean })[]> {
    const sites = await this.#read();
    return Promise.all(
      sites.map(async (site) => ({
        ...site,
        isAllowed: await this.#ports.siteScripts.isAllowed(site.origin),
      })),
    );
  }

  /** Adds a site whose permission the person has just given, and starts in its open tabs. False without permission. */
  async add(site: OwnSite): Promise<boolean> {
    if (!(await this.#ports.siteScripts.isAllowed(site.origin))) return false;
    await this.#change((sites) => [...sites.filter(({ origin }) => origin !== site.origin), site]);
    await this.#ports.siteScripts.start(site);
    return true;
  }

  /** Takes a site away with its permission; what runs in open tabs ends. */
  async remove(origin: string): Promise<void> {
    await this.#change((sites) => sites.filter((site) => site.origin !== origin));
    await this.#ports.siteScripts.end(origin);
  }

  /** Makes the registered scripts what the list says. */
  async restore(): Promise<void> {
    await this.#ports.exclusively(key, () => this.#register());
  }

  async #change(change: (sites: OwnSite[]) => OwnSite[]): Promise<void> {
    await this.#ports.exclusively(key, async () => {
      await this.#ports.local.set(key, change(await this.#read()));
      await this.#register();
    });
  }

  async #register(): Promise<void> {
    const allowed = (await this.list()).filter(({ isAllowed }) => isAllowed);
    await this.#ports.siteScripts.register(allowed.map(({ origin, host }) => ({ origin, host })));
  }

  async #read(): Promise<OwnSite[]> {
    const parsed = stored.safeParse(await this.#ports.local.get(key));
    return parsed.success ? parsed.data : [];
  }
}
