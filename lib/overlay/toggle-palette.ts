import type { PageRuntime } from '../platform/page-runtime.ts';
import { findFocus } from './find-focus.ts';
import { introduceFrame, registerFrame } from './introduce-frame.ts';

/** The element's name in the page. */
const tag = 'waymark-palette';
const closed = 'waymark-closed';

const style = `:host{all:initial!important;position:fixed!important;inset:12vh auto auto 50%!important;transform:translateX(-50%)!important;
inline-size:min(600px,94vw)!important;block-size:min(460px,76vh)!important;display:block!important}
iframe{display:block;width:100%;height:100%;border:0;border-radius:12px;box-shadow:0 0 0 1px #00000024,0 24px 64px -12px #00000059}
@media print{:host{display:none!important}}`;

/**
 * Opens the palette over a host's page, or closes the one that is open: a frame of the extension's own origin in a closed
 * shadow root, introduced as the panel's is. It lies in the browser's top layer, because the person has just asked for it. The keys that
 * are pressed in it are its own document's, and `title` its name for those who listen. A click beside it, or the worker, closes it; the focus then goes back.
 */
export function togglePalette(runtime: PageRuntime, title: string): void {
  const open = document.querySelector(tag);
  if (open) {
    open.dispatchEvent(new Event(closed));
    // Left behind by a script that is no more.
    open.remove();
    return;
  }
  const end = new AbortController();
  const focused = findFocus();
  const container = document.createElement(tag);
  container.popover = 'manual';
  const root = container.attachShadow({ mode: 'closed' });
  // A host's focus trap would take the focus back as soon as it heard of it.
  for (const type of ['focusin', 'focusout']) root.addEventListener(type, (event) => event.stopPropagation());
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.addEventListener('load', () => void introduceFrame(runtime, frame, registerFrame(runtime, frame)), {
    signal: end.signal,
  });
  frame.src = runtime.getUrl('palette.html');
  root.append(sheet, frame);

  const close = () => {
    // Whoever clicked elsewhere has the focus there already.
    const hasFocus = document.activeElement === container;
    end.abort();
    container.remove();
    if (hasFocus) focused?.focus();
  };
  container.addEventListener(closed, close, { signal: end.signal });
  runtime.onCommand(({ type }: { type: string }) => {
    if (type === 'palette.close') close();
  }, end.signal);
  const leave = (event: Event) => {
    if (event.target !== container) close();
  };
  document.addEventListener('pointerdown', leave, { capture: true, signal: end.signal });
  document.documentElement.append(container);
  container.showPopover();
  frame.focus();
}
