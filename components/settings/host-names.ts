import type { HostId } from '../../lib/records/record-ref.ts';

/** What people call the hosts. */
export const hostNames: Record<HostId, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  asana: 'Asana',
};
