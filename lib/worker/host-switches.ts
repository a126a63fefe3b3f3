import * as z from 'zod/mini';
import { type HostId, hostIds } from '../records/record-ref.ts';
import { readCompanyPolicy } from './company-policy.ts';
import type { LocalCopy } from './local-copy.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Who decides about a host in this browser: the person, the company's policy for browsers, or the workspace's admins. */
export interface HostSwitch {
  host: HostId;
  isOn: boolean;
  by: 'person' | 'policy' | 'workspace';
}

const key = 'hosts-off';
const stored = z.array(z.enum(hostIds));

/**
 * Which hosts are on. A host that is off shows, reads and stores nothing. The person's own choice is this browser's and
 * outlives disconnecting; what the company or an admin has set stands over it.
 */
export class HostSwitches {
  readonly #ports: Pick<WorkerPorts, 'local' | 'managed'>;

  constructor(ports: Pick<WorkerPorts, 'local' | 'managed'>) {
    this.#ports = ports;
  }

  /** How a host stands; `copy` is that of the workspace whose admins decide. */
  async find(copy: LocalCopy | undefined, host: HostId): Promise<HostSwitch> {
    const policy = await readCompanyPolicy(this.#ports);
    const off = await this.#off();
    const switches = copy ? await copy.switches() : [];
    const set = policy.hosts[host];
    const isPaused = switches.some((one) => one.host === host && one.property === null);
    if (set === false) return { host, isOn: false, by: 'policy' };
    if (isPaused) return { host, isOn: false, by: 'workspace' };
    if (set === true) return { host, isOn: true, by: 'policy' };
    return { host, isOn: !off.includes(host), by: 'person' };
  }

  /** Why nothing is shown on a host, or null where it is on. */
  async findOff(copy: LocalCopy | undefined, host: HostId): Promise<'off-here' | 'off-by-company' | null> {
    const one = await this.find(copy, host);
    if (one.isOn) return null;
    return one.by === 'person' ? 'off-here' : 'off-by-company';
  }

  /** Sets the person's own choice. */
  async set(host: HostId, isOn: boolean): Promise<void> {
    const others = (await this.#off()).filter((one) => one !== host);
    await this.#ports.local.set(key, isOn ? others : [...others, host]);
  }

  async #off(): Promise<HostId[]> {
    const parsed = stored.safeParse(await this.#ports.local.get(key));
    return parsed.success ? parsed.data : [];
  }
}
