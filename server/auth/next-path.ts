/** Where signing in may lead: our own pages only, so that no link of ours sends anybody elsewhere. */
const pages = /^\/(account|device|access\/[\w-]{1,100})$/;

/** The page to go to after signing in, from what an address or form says; the account's where that is not ours. */
export function nextPath(wanted: unknown, origin: string): string {
  const fallback = '/account';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) return fallback;
  const url = new URL(wanted, origin);
  // Parsed and written anew: what a browser would read differently ("/\\elsewhere") does not survive.
  if (url.origin !== origin || !pages.test(url.pathname)) return fallback;
  const code = url.pathname === '/device' ? url.searchParams.get('user_code') : null;
  return code ? `/device?user_code=${encodeURIComponent(code.slice(0, 40))}` : url.pathname;
}
