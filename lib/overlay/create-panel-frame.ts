import type { PanelSide } from '../messages/page-messages.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';
import { findFocus } from './find-focus.ts';
import { introduceFrame, registerFrame, tellFrame } from './introduce-frame.ts';
import { makeRoom, restoreRoom } from './page-room.ts';
import { styleRoot } from './style-root.ts';

/** The element's name in the page. */
const panelTag = 'waymark-panel';

export interface PanelFrame {
  isOpen(): boolean;
  /** The page shows another record now (its key), or none: what the panel still says of another must go. */
  follow(key: string | null): void;
  /** Loads and draws the panel unseen, because a pointer is on its way to it: that takes longer than a press. */
  prepare(): void;
  /** Opens the panel beside the page and puts the focus into it. */
  open(): void;
  /** Puts it at the other edge of the window, where it is open. */
  move(): void;
  /** Closes it, gives the page its width back and returns the focus to where it was. */
  close(): void;
}

/** A panel that was prepared is taken away again when nobody opens it (ms). */
const patience = 10_000;
/** So long after it was closed (ms) what looks like an approach is the page that takes its room and the focus back. */
const echo = 1000;

interface Options {
  styleText: string;
  /** The frame's name. */
  title: string;
  /** Where the person has moved it. */
  side: PanelSide | undefined;
  onToggle: (isOpen: boolean) => void;
  /** The person has moved it there. */
  onMoved: (side: PanelSide) => void;
}

/** A frame that is in the page, and may not be shown yet. */
interface Prepared {
  container: HTMLElement;
  frame: HTMLIFrameElement;
}

/**
 * The panel: a frame of the extension's own origin in a closed shadow root. A page may embed the same address,
 * so the frame shows nothing until it presents a one-time nonce that the worker has heard from us; the nonce
 * goes to the extension's origin only and is never part of an address (design.md §4).
 */
export function createPanelFrame(
  runtime: PageRuntime,
  { styleText, title, side: wished, onToggle, onMoved }: Options,
): PanelFrame {
  let side = wished ?? 'end';
  /** It lies over the page, which has not made room. */
  let isOver = false;
  let shown: Prepared | undefined;
  let prepared: Prepared | undefined;
  let closing = new AbortController();
  let focused: HTMLElement | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let key: string | null = null;
  let closedAt = Number.NEGATIVE_INFINITY;

  /** What the frame's document is told: a panel that stands in nobody's way stays where it is, unless it was moved there. */
  const state = () => ({ waymarkShows: key, waymarkMoves: isOver || side === 'start' });
  const tell = () => tellFrame(runtime, (shown ?? prepared)?.frame, state());

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
    frame.addEventListener('load', () => {
      void introduceFrame(runtime, frame, nonce ?? registerFrame(runtime, frame), state);
      nonce = undefined;
    });
    frame.src = runtime.getUrl('panel.html');
    styleRoot(root, styleText);
    root.append(frame);
    document.documentElement.append(container);
    return { container, frame };
  };

  const stand = (container: HTMLElement) => {
    container.dataset.side = side;
    const over = (it: boolean) => {
      isOver = it;
      tell();
    };
    makeRoom(container, side, over, closing.signal);
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
      tell();
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
      stand(shown.container);
      shown.frame.focus();
      onToggle(true);
    },
    move() {
      if (!shown) return;
      closing.abort();
      closing = new AbortController();
      side = side === 'end' ? 'start' : 'end';
      stand(shown.container);
      onMoved(side);
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

/** Removes a panel that another copy of this script left behind, and gives the page its margin back. */
export function removeLeftPanels(): void {
  for (const left of document.querySelectorAll<HTMLElement>(panelTag)) {
    restoreRoom(left);
    left.remove();
  }
}
