import type { PageRuntime } from '../platform/page-runtime.ts';
import { findFocus } from './find-focus.ts';
import { introduceFrame, registerFrame, tellFrame } from './introduce-frame.ts';

/** The element's name in the page. */
const panelTag = 'waymark-panel';

export interface PanelFrame {
  isOpen(): boolean;
  /** The page shows another record now (its key), or none: what the panel still says of another must go. */
  follow(key: string | null): void;
  /** Opens the panel beside the page and puts the focus into it. */
  open(): void;
  /** Closes it, gives the page its width back and returns the focus to where it was. */
  close(): void;
}

const width = 384;
/** Below this the panel lies over the page, because nothing readable would be left beside it. */
const roomy = '(min-width: 900px)';
const margin = 'margin-inline-end';

const frameStyle = `:host{all:initial!important;position:fixed!important;inset-block:0!important;inset-inline-end:0!important;
inline-size:min(${width}px,92vw)!important;z-index:400!important;display:block!important}
iframe{display:block;width:100%;height:100%;border:0;background:transparent;box-shadow:0 0 0 1px #00000014,0 8px 24px -8px #00000038}
iframe:focus-visible{outline:2px solid #0f766e;outline-offset:-2px}@media print{:host{display:none!important}}`;

/**
 * The panel: a frame of the extension's own origin in a closed shadow root. A page may embed the same address,
 * so the frame shows nothing until it presents a one-time nonce that the worker has heard from us; the nonce
 * goes to the extension's origin only and is never part of an address (design.md §4).
 */
export function createPanelFrame(runtime: PageRuntime, onToggle: (isOpen: boolean) => void): PanelFrame {
  let container: HTMLElement | undefined;
  let closing = new AbortController();
  let focused: HTMLElement | undefined;
  let current: HTMLIFrameElement | undefined;
  let shows: string | null = null;

  return {
    isOpen: () => container !== undefined,
    follow(key) {
      shows = key;
      tellFrame(runtime, current, { waymarkShows: key });
    },
    open() {
      if (container) return;
      closing = new AbortController();
      focused = findFocus();
      container = document.createElement(panelTag);
      // Whoever took the focus from the panel, as the palette does, gives it back to the element: it is the frame's.
      const root = container.attachShadow({ mode: 'closed', delegatesFocus: true });
      // A host's focus trap would take the focus back as soon as it heard of it.
      for (const type of ['focusin', 'focusout'])
        root.addEventListener(type, (event) => event.stopPropagation());
      const style = document.createElement('style');
      style.textContent = frameStyle;
      const frame = document.createElement('iframe');
      frame.title = 'Waymark panel';
      frame.allow = 'clipboard-write *';
      // Each load is a new document, which must be introduced anew; the first one's nonce is told while it loads.
      let nonce: Promise<string | undefined> | undefined = registerFrame(runtime, frame);
      frame.addEventListener(
        'load',
        () => {
          void introduceFrame(runtime, frame, nonce ?? registerFrame(runtime, frame), () => ({
            waymarkShows: shows,
          }));
          nonce = undefined;
        },
        { signal: closing.signal },
      );
      current = frame;
      frame.src = runtime.getUrl('panel.html');
      root.append(style, frame);
      narrowPage(container, closing.signal);
      document.documentElement.append(container);
      frame.focus();
      onToggle(true);
    },
    close() {
      if (!container) return;
      closing.abort();
      container.remove();
      container = undefined;
      current = undefined;
      onToggle(false);
      focused?.focus();
      focused = undefined;
    },
  };
}

/** Makes room beside the page while there is enough of it, and restores the page's own margin exactly. The
 *  margin is noted on the container too, so that a newer script can restore it after this one. */
function narrowPage(container: HTMLElement, signal: AbortSignal): void {
  const { style } = document.documentElement;
  const before = { value: style.getPropertyValue(margin), priority: style.getPropertyPriority(margin) };
  container.dataset.margin = JSON.stringify(before);
  const query = matchMedia(roomy);
  const apply = () => {
    if (query.matches) style.setProperty(margin, `${width}px`, 'important');
    else restore(before);
  };
  apply();
  query.addEventListener('change', apply, { signal });
  signal.addEventListener('abort', () => restore(before));
}

function restore({ value, priority }: { value: string; priority: string }): void {
  const root = document.documentElement;
  if (value) root.style.setProperty(margin, value, priority);
  else root.style.removeProperty(margin);
  if (root.getAttribute('style') === '') root.removeAttribute('style');
}

/** Removes a panel that another copy of this script left behind, and gives the page its margin back. */
export function removeLeftPanels(): void {
  for (const left of document.querySelectorAll<HTMLElement>(panelTag)) {
    const before: unknown = JSON.parse(left.dataset.margin ?? 'null');
    if (isMargin(before)) restore(before);
    left.remove();
  }
}

function isMargin(value: unknown): value is { value: string; priority: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string' &&
    'priority' in value
  );
}
