/** The origin of an address as people type it: without a scheme, with a path, with spaces around it. */
export function findOrigin(address: string): string | undefined {
  const text = address.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const local = /^(localhost|127\.|\[::1\])/.test(text);
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : undefined;
}
