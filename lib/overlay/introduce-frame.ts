import type { PageRuntime } from '../platform/page-runtime.ts';
import { isDarkBehind } from './host-theme.ts';

/** Tells the worker a new nonce, with a few more attempts while the worker is starting. */
export async function registerFrame(
  runtime: PageRuntime,
  frame: HTMLIFrameElement,
): Promise<string | undefined> {
  const nonce = crypto.randomUUID();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if (isOk(await runtime.send({ type: 'page.frame', nonce }))) return nonce;
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
    if (!frame.isConnected) return;
  }
  return;
}

/** Introduces the frame's document to the worker by a nonce that the worker knows, and tells it what else is `more`. */
export async function introduceFrame(
  runtime: PageRuntime,
  frame: HTMLIFrameElement,
  registered: Promise<string | undefined>,
  more?: () => object,
): Promise<void> {
  // A frame that was made ready while the worker could not be reached may be opened when it can be.
  const nonce = (await registered) ?? (await registerFrame(runtime, frame));
  if (!nonce) return;
  // It is as light or dark as the page is, whatever the desktop prefers.
  const theme = isDarkBehind(document.body.lastElementChild ?? document.body) ? 'dark' : 'light';
  tellFrame(runtime, frame, { waymark: nonce, theme });
  if (more) tellFrame(runtime, frame, more());
}

/** Says something to a frame's document, if it is one of the extension's. */
export function tellFrame(runtime: PageRuntime, frame: HTMLIFrameElement | undefined, message: object): void {
  frame?.contentWindow?.postMessage(message, new URL(runtime.getUrl('')).origin);
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}
