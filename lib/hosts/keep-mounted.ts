import { isAtMount, type Mount, putAtMount } from './find-mount.ts';
import { observeParts } from './observe-parts.ts';

export interface Mounting {
  /** Forgets the losses so far: a new record's page is a new visit. */
  forgive(): void;
  /** Takes the element out of the page and stops. */
  stop(): void;
}

interface Options {
  /** The best place at this moment; with `isLikely` the place it will probably be, found without a look at the layout. */
  find: (isLikely?: boolean) => Mount | undefined;
  element: HTMLElement;
  /** Called each time the element was put into the flow. */
  onPlaced: () => void;
  /** Called once when no place was found in time, or when the host keeps throwing the element out. */
  onGiveUp: (why: 'no-anchor' | 'host-fights') => void;
}

/** How long to look for a place before giving up (ms). */
const patience = 10_000;
/** Waits before putting the element back, by the number of times it was lost lately (ms). Beyond: give up. */
const backOff = [0, 60, 250, 1000, 3000];
/** How long a place that is missing is looked for in every frame that the page changes (ms). */
const haste = 1000;
/** When it is looked whether a likely place was one (ms). */
const settling = 250;
/** A loss longer ago than this no longer counts (ms). */
const memory = 30_000;

/**
 * Keeps one element at the best place of the page until stopped: puts it back when the host drops it, waits
 * longer each time, and gives up for this visit when the host insists.
 */
export function keepMounted({ find, element, onPlaced, onGiveUp }: Options): Mounting {
  const end = new AbortController();
  let losses: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mount: Mount | undefined;
  let waitingSince: number | undefined = performance.now();
  let isDue = false;
  /** The record has changed since the line was placed. */
  let isNew = false;

  const parts = observeParts(() => check());
  const search = new MutationObserver(() => soon());
  // A page that turns to another of its tabs still has its layout to come: moved at once, without asking for it, the line
  // costs the page no second one. Not before the record has changed too: the line still speaks of the former one.
  const turn = new MutationObserver(() => {
    const likely = isNew ? find(true) : undefined;
    if (!likely || likely.scope === mount?.scope) return;
    mount = likely;
    putAtMount(likely, element);
    watch();
    setTimeout(() => {
      if (!isShown()) place();
    }, settling);
  });
  // A hidden tab of the page, or a place that became too narrow, shows as a change of our own size.
  const size = new ResizeObserver(() => {
    if (element.isConnected && !isShown()) later(50);
  });
  size.observe(element);

  const isShown = () => element.getClientRects().length > 0;

  /** A page that has just turned to another record is looked at before it is painted, later only now and then. */
  const soon = () => {
    if (performance.now() - (waitingSince ?? 0) > haste) return later(200);
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      place();
    });
  };

  const later = (wait: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      place();
    }, wait);
  };

  const giveUp = (why: 'no-anchor' | 'host-fights') => {
    stop();
    onGiveUp(why);
  };

  const place = () => {
    if (end.signal.aborted) return;
    mount = find();
    if (!mount) {
      waitingSince ??= performance.now();
      if (performance.now() - waitingSince >= patience) return giveUp('no-anchor');
      search.observe(document.body, { subtree: true, childList: true });
      return later(500);
    }
    search.disconnect();
    waitingSince = undefined;
    if (!isAtMount(mount, element)) putAtMount(mount, element);
    watch();
    onPlaced();
  };

  const watch = () => {
    isNew = false;
    parts.stop();
    turn.disconnect();
    if (element.parentElement) parts.watch([element]);
    if (mount?.scope instanceof Element)
      turn.observe(mount.scope, { attributes: true, attributeFilter: ['class', 'hidden'] });
  };

  const check = () => {
    if (end.signal.aborted || (element.isConnected && mount?.anchor.isConnected)) return;
    if (timer !== undefined) return;
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < memory), now];
    const wait = backOff[losses.length - 1];
    if (wait === undefined) return giveUp('host-fights');
    // At once the first time: the observer runs before the next paint, so nothing flickers.
    if (wait === 0) place();
    else later(wait);
  };

  const stop = () => {
    end.abort();
    clearTimeout(timer);
    parts.stop();
    turn.disconnect();
    search.disconnect();
    size.disconnect();
    element.remove();
  };

  place();
  return {
    forgive() {
      losses = [];
      isNew = true;
    },
    stop,
  };
}
