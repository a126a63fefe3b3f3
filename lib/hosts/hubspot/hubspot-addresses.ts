import type { AddressGrammar } from '../host-adapter.ts';

const portal = '(?<account>[0-9]{1,20})';
const id = '(?<id>[0-9]{1,30})(?:[/?#]|$)';

/** HubSpot's addresses, from hosts.md 1.1. */
export const hubspotAddresses: AddressGrammar = {
  hostnames: ['app(-[a-z]{2,4}[0-9]{1,2})?\\.hubspot\\.com'],
  shapes: [
    // The unified record page, whatever sub-view or query follows the id.
    { page: 'record', pattern: `^/contacts/${portal}/record/(?<object>[0-9]{1,3}-[0-9]{1,20})/${id}` },
    // The older forms, still linked from mails and scripts.
    {
      page: 'record',
      pattern: `^/(?:contacts|sales)/${portal}/(?<object>contact|company|deal|ticket)/${id}`,
    },
    // One conversation of the help desk, below any of its views.
    { page: 'thread', pattern: `^/help-desk/${portal}/(?:[^?#]*/)?ticket/${id}`, object: '0-5' },
    // Boards and tables. The address stays when a person changes from one to the other.
    { page: 'list', pattern: `^/contacts/${portal}/objects/(?<object>[0-9]{1,3}-[0-9]{1,20})(?:[/?#]|$)` },
    {
      page: 'workspace',
      pattern: `^/prospecting/${portal}/(?<object>contacts|companies|deals|tickets)(?:[/?#]|$)`,
    },
    // All else of an account, so that a preview in it is known to be the account's.
    { page: 'other', pattern: `^/[a-z-]+/${portal}(?:[/?#]|$)` },
  ],
  objects: {
    // By these numbers links are made, so they come first.
    '0-1': 'contact',
    '0-2': 'company',
    '0-3': 'deal',
    '0-5': 'ticket',
    contact: 'contact',
    company: 'company',
    deal: 'deal',
    ticket: 'ticket',
    contacts: 'contact',
    companies: 'company',
    deals: 'deal',
    tickets: 'ticket',
  },
};
