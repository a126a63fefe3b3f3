import type { Text } from '../../lib/text/text.ts';

type Found = { ok: true; origin: string } | { ok: false; message: Text };

/** Sites whose script the extension brings with it. */
const own =
  /(^|\.)(hubspot\.com|lightning\.force\.(com|mil)|lightning\.crmforce\.mil|sfcrmapps\.cn|asana\.com)$/;

/**
 * The origin of an address as people copy it, with or without a scheme and a path: `https://crm.company.example`. Where
 * it is none that a browser permits an extension, `message` says what to do.
 */
export function findSiteOrigin(address: string): Found {
  const text = address.trim();
  if (text === '') return { ok: false, message: { key: 'settings.sites.empty' } };
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  const isName = url !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname);
  if (!isName) return { ok: false, message: { key: 'settings.sites.noAddress' } };
  if (url.protocol !== 'https:') return { ok: false, message: { key: 'settings.sites.notEncrypted' } };
  if (url.port !== '') return { ok: false, message: { key: 'settings.sites.port' } };
  if (own.test(url.hostname))
    return { ok: false, message: { key: 'settings.sites.already', with: { site: url.hostname } } };
  return { ok: true, origin: url.origin };
}
