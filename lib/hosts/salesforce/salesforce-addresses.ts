import type { AddressGrammar } from '../host-adapter.ts';
import { canonicalId } from './canonical-id.ts';

/** The org, by its My Domain name: `acme`, or `acme--uat` for a sandbox. */
const org = '(?<account>[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)';
/** Orgs that are not for production stand in a partition of the host names. */
const partition = '(?:\\.(?:sandbox|develop|scratch|demo|free|patch|stage|trailblaze))?';
/** Microsoft's proxy puts its own ending behind every host name. */
const proxy = '(?:\\.mcas\\.ms)?';

/** An id of an object that we know, in its short or its long form; whose object it is says its beginning. */
const id = '(?<id>00[136]\\w{12}(?:\\w{3})?|00[Qq]\\w{12}(?:\\w{3})?|500\\w{12}(?:\\w{3})?)';
const end = '(?:[/?#&]|$)';
/** Objects may be named before the id, and the app before both. */
const lightning = '^/lightning/(?:app/[^/?#]+/)?';
const record = `${lightning}r/(?:(?:Opportunity|Account|Contact|Lead|Case)/)?${id}`;

/**
 * Salesforce's addresses, from hosts.md 2.1. An id says by its first characters which object it is, everywhere in the
 * same way; the object's name in the address may be left out.
 */
export const salesforceAddresses: AddressGrammar = {
  hostnames: [
    `${org}${partition}\\.lightning\\.force\\.(?:com|mil)${proxy}`,
    `${org}${partition}\\.lightning\\.crmforce\\.mil${proxy}`,
    `${org}${partition}\\.lightning\\.sfcrmapps\\.cn${proxy}`,
    // Classic pages, and links from mails and other tools.
    `${org}${partition}\\.my\\.salesforce\\.(?:com|mil)${proxy}`,
    `${org}${partition}\\.my\\.sfcrmproducts\\.cn${proxy}`,
  ],
  shapes: [
    { page: 'related', pattern: `${record}/related/` },
    // View, edit and whatever else follows the id. A tab of the console carries its parent's address behind it (`ws`).
    { page: 'record', pattern: `${record}${end}` },
    ...['Opportunity', 'Account', 'Contact', 'Lead', 'Case'].map((object) => ({
      page: `list-${object}`,
      object,
      pattern: `${lightning}o/${object}/(?:list|home)${end}`,
    })),
    // The first addresses of Lightning, and links into it from Classic.
    { page: 'record', pattern: `^/one/one\\.app[^#]*#/(?:sObject|alohaRedirect)/${id}${end}` },
    // Setup shows pages of Classic in a frame.
    { page: 'framed', pattern: `^/lightning/setup/[^?#]*\\?(?:[^#]*&)?address=%2F${id}(?:[%&#]|$)` },
    { page: 'classic', pattern: `^/${id}${end}` },
  ],
  objects: {
    Opportunity: 'opportunity',
    Account: 'account',
    Contact: 'contact',
    Lead: 'lead',
    Case: 'case',
  },
  prefixes: { '006': 'Opportunity', '001': 'Account', '003': 'Contact', '00Q': 'Lead', '500': 'Case' },
  normaliseId: canonicalId,
  link: '/lightning/r/{object}/{id}/view',
  linkHost: '{account}.lightning.force.com',
  // Two hyphens stand in the name of a sandbox only.
  linkHosts: [{ account: '.+--.+', host: '{account}.sandbox.lightning.force.com' }],
};
