import type { AddressGrammar } from '../host-adapter.ts';
import { canonicalId } from './canonical-id.ts';
import { keyPrefixes } from './key-prefixes.ts';

const objects = Object.values(keyPrefixes);

/** An id of an object that we know, in its short or its long form. */
const id = '(?<id>(?:00[136Qq]|500)\\w{12}(?:\\w{3})?)';
const end = '(?:[/?#&]|$)';
/** Objects may be named before the id, and the app before both. */
const lightning = '^/lightning/(?:app/[^/?#]+/)?';
const record = `${lightning}r/(?:(?:${objects.join('|')})/)?${id}`;

/**
 * Salesforce's addresses, from hosts.md 2.1. An id says by its first characters which object it is, everywhere in the
 * same way; the object's name in the address may be left out.
 */
export const salesforceAddresses: AddressGrammar = {
  hostnames: [
    [
      // The org, by its My Domain name: `acme`, or `acme--uat` for a sandbox.
      '(?<account>[a-z0-9][a-z0-9-]*)',
      // Orgs that are not for production stand in a partition of the host names: `sandbox`, `develop`, `trailblaze`.
      '(?:\\.[a-z]+)?',
      // Lightning; Classic, also in links from mails and other tools.
      '\\.(?:lightning\\.(?:force\\.(?:com|mil)|crmforce\\.mil|sfcrmapps\\.cn)',
      '|my\\.(?:salesforce\\.(?:com|mil)|sfcrmproducts\\.cn))',
      // Microsoft's proxy puts its own ending behind every host name.
      '(?:\\.mcas\\.ms)?',
    ].join(''),
  ],
  shapes: [
    { page: 'related', pattern: `${record}/related/` },
    // View, edit and whatever else follows the id. A tab of the console carries its parent's address behind it (`ws`).
    { page: 'record', pattern: `${record}${end}` },
    ...objects.map((object) => ({
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
  objects: Object.fromEntries(objects.map((object) => [object, object.toLowerCase()])),
  prefixes: keyPrefixes,
  normaliseId: canonicalId,
};
