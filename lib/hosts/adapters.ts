import type { HostId } from '../records/record-ref.ts';
import { asanaAdapter } from './asana/asana-adapter.ts';
import type { HostAdapter } from './host-adapter.ts';
import { hubspotAdapter } from './hubspot/hubspot-adapter.ts';
import { salesforceAdapter } from './salesforce/salesforce-adapter.ts';

/** The adapters of all hosts whose pages Waymark knows. For the worker and our own pages: a script inside a host's page
 *  carries only that host's. */
export const adapters: readonly HostAdapter[] = [hubspotAdapter, salesforceAdapter, asanaAdapter];

/** The host's adapter, or nothing for a host whose pages are not known. */
export function findAdapter(host: HostId): HostAdapter | undefined {
  return adapters.find((adapter) => adapter.host === host);
}
