import * as z from 'zod/mini';
import type { Sender } from './worker-ports.ts';

const browserSender = z.object({
  id: z.optional(z.string()),
  url: z.optional(z.string()),
  frameId: z.optional(z.int()),
  documentId: z.optional(z.string()),
  tab: z.optional(z.object({ id: z.optional(z.int()) })),
});

/**
 * Who sent a message, read from what the browser says about the sender.
 *
 * `own` is this extension's id and the origin of its pages. A sender that is neither one of our pages nor our
 * content script in the top document of a tab is `other`, and is not answered. Where the browser gives no
 * document id the frame stands for it.
 */
export function senderOf(browserSays: unknown, own: { id: string; origin: string }): Sender {
  const parsed = browserSender.safeParse(browserSays);
  const none: Sender = { tab: null, frame: -1, document: '', from: 'other' };
  if (!parsed.success || parsed.data.id !== own.id) return none;
  const { url = '', frameId = -1, documentId, tab } = parsed.data;
  const sender = { tab: tab?.id ?? null, frame: frameId, document: documentId ?? `frame ${frameId}` };
  return { ...sender, from: fromOf(url, frameId, own.origin) };
}

function fromOf(url: string, frame: number, origin: string): Sender['from'] {
  if (!URL.canParse(url)) return 'other';
  const { origin: sent, pathname, protocol } = new URL(url);
  // Firefox and Chromium do not give extension pages a comparable `origin` in every version: compare the start.
  if (url.startsWith(`${origin}/`) || sent === origin) {
    if (pathname === '/panel.html') return 'panel';
    if (pathname === '/palette.html') return 'palette';
    if (pathname === '/dashboard.html') return 'dashboard';
    if (pathname === '/sidepanel.html') return 'sidepanel';
    return pathname === '/options.html' || pathname === '/popup.html' ? 'settings' : 'other';
  }
  return protocol === 'https:' && frame === 0 ? 'page' : 'other';
}
