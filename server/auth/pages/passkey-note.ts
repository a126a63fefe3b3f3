import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** True where browsers allow passkeys at all: under HTTPS with a name, or on localhost by that very name. */
function hasPasskeys(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  return protocol === 'https:' ? !isAddress : hostname === 'localhost' || hostname.endsWith('.localhost');
}

/** What offers a passkey, or a sentence on why there are none under this address. */
export function passkeyNote(origin: string, offer: Html): Html {
  if (hasPasskeys(origin)) {
    return html`${offer}
      <p class="soft small" data-no-passkey hidden>This browser knows no passkeys.</p>`;
  }
  const { hostname, port } = new URL(origin);
  const why = 'Passkeys work only where the server is reached by name over HTTPS, or as localhost.';
  if (!/^127\.|^\[::1\]$/.test(hostname)) return html`<p class="soft small">${why} Here, use a password.</p>`;
  const local = `http://localhost${port ? `:${port}` : ''}/account`;
  return html`<p class="soft small">${why} On this computer: <a href="${local}">open it as localhost</a>.</p>`;
}
