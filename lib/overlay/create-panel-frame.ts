import type { PageRuntime } from '../platform/page-runtime.ts';
import { findFocus } from './find-focus.ts';
import { introduceFrame, registerFrame, tellFrame } from './introduce-frame.ts';
import { styleRoot } from './style-root.ts';

/** The element's name in the page. */
const panelTag = 'waymark-panel';

export interface PanelFrame {
  isOpen(): boolean;
  /** The page shows another record now (its key), or none: what the panel still says of another must go. */
  follow(key: string | null): void;
  /** Loads the panel unseen, because a pointer is on its way to it: loading takes longer than a press. */
  prepare(): void;
  /** Opens the panel beside the page and puts the focus into it. */
  open(): void;
  /** Closes it, gives the page its width back and returns the focus to where it was. */
  close(): void;
}

const width = 384;
/** Below this the panel lies over the page, because nothing readable would be left beside it. */
const roomy = '(min-width: 900px)';
const margin = 'margin-inline-end';
/** A panel that was prepared is taken away again when nobody opens it (ms). */
const patience = 10_000;
/** So long after it was closed (ms) what looks like an approach is the page that takes its room and the focus back. */
const echo = 1000;

const frameStyle = `:host{all:initial!important;position:fixed!important;inset-block:0!important;inset-inline-end:0!important;
inline-size:min(${width}px,92vw)!important;z-index:400!important;display:block!important}
:host([hidden]){display:none!important}
iframe{display:block;width:100%;height:100%;border:0;background:transparent;box-shadow:0 0 0 1px #00000014,0 8px 24px -8px #00000038}
iframe:focus-visible{outline:2px solid #0f766e;outline-offset:-2px}@media print{:host{display:none!important}}`;

/** A frame that is in the page and not yet shown. It stays empty: nobody has told it the nonce that the worker expects. */
interface Prepared {
  container: HTMLElement;
  frame: HTMLIFrameElement;
  /** Introduces the frame to the worker, now or once it has loaded. */
  introduce(): void;
}

/**
 * The panel: a frame of the extension's own origin in a closed shadow root. A page may embed the same address,
 * so the frame shows nothing until it presents a one-time nonce that the worker has heard from us; the nonce
 * goes to the extension's origin only and is never part of an address (design.md §4).
 */
export function createPanelFrame(
  runtime: PageRuntime,
  title: string,
  onToggle: (isOpen: boolean) => void,
): PanelFrame {
  let shown: Prepared | undefined;
  let prepared: Prepared | undefined;
  let closing = new AbortController();
  let focused: HTMLElement | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let key: string | null = null;
  let closedAt = Number.NEGATIVE_INFINITY;

  const make = (): Prepared => {
    const container = document.createElement(panelTag);
    container.hidden = true;
    // Whoever took the focus from the panel, as the palette does, gives it back to the element: it is the frame's.
    const root = container.attachShadow({ mode: 'closed', delegatesFocus: true });
    // A host's focus trap would take the focus back as soon as it heard of it.
    for (const type of ['focusin', 'focusout'])
      root.addEventListener(type, (event) => event.stopPropagation());
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.allow = 'clipboard-write *';
    // Each load is a new document, which must be introduced anew; the first one's nonce is told while it loads.
    let nonce: Promise<string | undefined> | undefined = registerFrame(runtime, frame);
    let isLoaded = false;
    let isWished = false;
    const say = () => {
      if (!isLoaded || !isWished) return;
      void introduceFrame(runtime, frame, nonce ?? registerFrame(runtime, frame), () => ({
        waymarkShows: key,
      }));
      nonce = undefined;
    };
    frame.addEventListener('load', () => {
      isLoaded = true;
      say();
    });
    frame.src = runtime.getUrl('panel.html');
    styleRoot(root, frameStyle);
    root.append(frame);
    document.documentElement.append(container);
    return {
      container,
      frame,
      introduce() {
        isWished = true;
        say();
      },
    };
  };

  const forget = () => {
    clearTimeout(forgetting);
    prepared?.container.remove();
    prepared = undefined;
  };

  return {
    isOpen: () => shown !== undefined,
    follow(next) {
      key = next;
      tellFrame(runtime, shown?.frame, { waymarkShows: next });
    },
    prepare() {
      if (shown || performance.now() - closedAt < echo) return;
      clearTimeout(forgetting);
      forgetting = setTimeout(forget, patience);
      prepared ??= make();
    },
    open() {
      if (shown) return;
      clearTimeout(forgetting);
      closing = new AbortController();
      focused = findFocus();
      shown = prepared ?? make();
      prepared = undefined;
      shown.container.hidden = false;
      narrowPage(shown.container, closing.signal);
      shown.frame.focus();
      shown.introduce();
      onToggle(true);
    },
    close() {
      forget();
      if (!shown) return;
      closing.abort();
      closedAt = performance.now();
      shown.container.remove();
      shown = undefined;
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
