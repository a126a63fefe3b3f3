type Found = { ok: true; origin: string } | { ok: false; message: string };

/** Sites whose script the extension brings with it. */
const own =
  /(^|\.)(hubspot\.com|lightning\.force\.(com|mil)|lightning\.crmforce\.mil|sfcrmapps\.cn|asana\.com)$/;

/**
 * The origin of an address as people copy it, with or without a scheme and a path: `https://crm.company.example`. Where
 * it is none that a browser permits an extension, `message` says what to do.
 */
export function findSiteOrigin(address: string): Found {
  const text = address.trim();
  if (text === '') return { ok: false, message: 'Enter the address of the site.' };
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  const isName = url !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname);
  if (!isName)
    return { ok: false, message: 'This is no address of a site. It looks like https://crm.company.example' };
  if (url.protocol !== 'https:')
    return {
      ok: false,
      message: 'Waymark works on encrypted sites only: the address must begin with https://',
    };
  if (url.port !== '')
    return {
      ok: false,
      message: 'Sites with a port of their own, such as :8443, cannot be permitted to an extension.',
    };
  if (own.test(url.hostname)) return { ok: false, message: `Waymark works on ${url.hostname} already.` };
  return { ok: true, origin: url.origin };
}
