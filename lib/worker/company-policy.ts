import * as z from 'zod/mini';
import { type HostId, hostIds } from '../records/record-ref.ts';
import { t } from '../text/t.ts';
import { findOrigin } from './find-origin.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** What the company that manages this browser has set (public/managed-schema.json). Nothing is set where it is absent. */
export interface CompanyPolicy {
  /** Origin of the backend. */
  server?: string;
  /** Id or name of the workspace. */
  workspace?: string;
  /** On or off, for the hosts that are decided. */
  hosts: Partial<Record<HostId, boolean>>;
}

const text = z.string().check(z.minLength(1), z.maxLength(500));

/** Reads the managed settings of this browser. A setting that is none is passed over: the others still count. */
export async function readCompanyPolicy(ports: Pick<WorkerPorts, 'managed'>): Promise<CompanyPolicy> {
  const set = z.record(z.string(), z.unknown()).safeParse(await ports.managed());
  if (!set.success) return { hosts: {} };
  const { server, workspace, hosts } = set.data;
  const address = text.safeParse(server);
  const origin = address.success ? findOrigin(address.data) : undefined;
  const name = text.safeParse(workspace);
  const decided = z.record(z.string(), z.unknown()).safeParse(hosts);
  return {
    ...(origin === undefined ? {} : { server: origin }),
    ...(name.success ? { workspace: name.data } : {}),
    hosts: Object.fromEntries(
      hostIds.flatMap((host) => {
        const isOn = decided.success ? decided.data[host] : undefined;
        return typeof isOn === 'boolean' ? [[host, isOn]] : [];
      }),
    ),
  };
}

/** Why a server or workspace may not be connected to, as a sentence; null when it may. */
export function refuseByPolicy(
  policy: CompanyPolicy,
  { server, workspace }: { server: string; workspace?: { id: string; name: string } },
): string | null {
  if (policy.server !== undefined && policy.server !== server)
    return t('worker.companyServer', { server: policy.server });
  const wanted = policy.workspace;
  if (workspace && wanted !== undefined && wanted !== workspace.id && wanted !== workspace.name)
    return t('worker.companyWorkspace', { wanted, name: workspace.name });
  return null;
}
