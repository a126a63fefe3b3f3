import type { AddressGrammar } from '../host-adapter.ts';

/** HubSpot's addresses, from hosts.md 1.1. */
export const hubspotAddresses: AddressGrammar = {
  hostnames: ['app(-[a-z]{2,4}[0-9]{1,2})?\\.hubspot\\.com'],
  shapes: [
    {
      // The unified record page, whatever sub-view or query follows the id.
      page: 'record',
      pattern:
        '^/contacts/(?<account>[0-9]{1,20})/record/(?<object>[0-9]{1,3}-[0-9]{1,20})/(?<id>[0-9]{1,30})(?:[/?#]|$)',
    },
    {
      // The older form, still linked from mails and scripts.
      page: 'record',
      pattern: '^/contacts/(?<account>[0-9]{1,20})/(?<object>deal)/(?<id>[0-9]{1,30})(?:[/?#]|$)',
    },
  ],
  objects: { '0-3': 'deal', deal: 'deal' },
  link: '/contacts/{account}/record/{object}/{id}',
  linkHost: 'app.hubspot.com',
};
