import { observeParts } from './observe-parts.ts';
import { type PageScan, scanPage, stillSays } from './scan-page.ts';
import type { Scene, Wanted } from './scene.ts';
import { calm, type FreshValue, hurried, trackFreshness } from './track-freshness.ts';

export interface ValueWatch {
  /** Reads the page again soon; for moments when something may have changed unseen. */
  nudge(): void;
  /** What is on screen at this moment, what a person is editing included. For the last look before leaving. */
  glance(scene: Scene, names: Wanted): PageScan;
  /** What was on screen when it was last read. */
  last(): PageScan;
  /** Whether the page's title has been seen to be this record's. */
  isVerified(): boolean;
  stop(): void;
}

interface Options {
  scene: Scene;
  wanted: Wanted;
  /** What was on screen when the address changed. */
  before: PageScan;
  /** Properties that were not looked for then. */
  unlooked: ReadonlySet<string>;
  /** The visit before was left before it could be read in peace. */
  isHurried: boolean;
  /** Until then (ms, the page's clock) late parts of the former record may still arrive. */
  settled: number;
  /** Titles that belong to other records. */
  foreign: ReadonlySet<string>;
  onFresh: (values: FreshValue[]) => void;
  /** Called once, at the last of the set moments, with the properties that are on screen then. */
  onSettled: (found: ReadonlySet<string>) => void;
}

/** Moments (ms after the start) at which the page is read even when no observer fired: before the first value
 *  is found there is nothing small to observe. Each lies just after a moment at which waiting values may become
 *  believable, so that one reading serves both. */
const looks = [2150, 5150, 12_150];

/** The fewest ms between two readings, so that a page in motion is not read on every change. */
const pause = 120;

/** A reading serves what asks for one this much later (ms), unless something has moved. */
const served = 500;

/** Watches one record's values until stopped and reports each value once it may be believed. */
export function watchValues(options: Options): ValueWatch {
  const { scene, wanted, before, onFresh } = options;
  const freshness = trackFreshness(
    before,
    options.isHurried ? hurried : calm,
    options.foreign,
    options.unlooked,
    options.settled,
  );
  const end = new AbortController();
  const edited = new WeakSet<Element>();
  const started = performance.now();
  let last: PageScan = new Map();
  let lastAt = Number.NEGATIVE_INFINITY;
  let isSettled = false;
  let next: { timer: ReturnType<typeof setTimeout>; at: number } | undefined;

  const findStill = () => (observer.hasMoved() ? undefined : last);

  /** A moment after a reading, while nothing has moved, what was read still stands. */
  const read = (now: number) => {
    const still = findStill();
    const around = new Map();
    if (
      still &&
      now - lastAt < served &&
      [...still.values()].every((seen) => stillSays(scene.pack, seen, edited, around))
    )
      return;
    last = scanPage(scene, wanted, edited, still);
    lastAt = now;
    observer.watch(new Set([...last.values()].map((seen) => seen.card)));
  };

  const look = () => {
    next = undefined;
    if (document.hidden || end.signal.aborted) return;
    const now = performance.now();
    read(now);
    const fresh = freshness.take(last, now);
    const wait = freshness.findWait(now);
    if (wait !== undefined) lookIn(wait + 5);
    if (!isSettled && now >= started + (looks.at(-1) ?? 0)) {
      isSettled = true;
      options.onSettled(new Set(last.keys()));
    }
    lookAgain(now);
    if (fresh.length > 0) onFresh(fresh);
  };

  /** The earliest wish wins. */
  const lookIn = (wait: number) => {
    const at = performance.now() + wait;
    if (next && next.at <= at) return;
    clearTimeout(next?.timer);
    // An idle moment comes after the page's own layout, so that reading does not make it lay out twice.
    const whenIdle = () => requestIdleCallback(look, { timeout: 250 });
    next = { at, timer: setTimeout(whenIdle, wait) };
  };

  const nudge = () => {
    lastAt = Number.NEGATIVE_INFINITY;
    lookIn(pause);
  };
  const observer = observeParts(nudge, scene.pack.deep, attributesOf(scene));
  /** The next of the set moments. */
  const lookAgain = (now: number) => {
    const moment = looks.find((at) => started + at > now + served);
    if (moment !== undefined) lookIn(started + moment - now);
  };
  lookIn(pause);
  const listen = { signal: end.signal, capture: true, passive: true };
  // What a person types is not saved yet, so such a field is no longer a source for this visit.
  document.addEventListener('input', (event) => markEdited(edited, event.composedPath()[0]), listen);
  for (const event of ['change', 'focusout', 'visibilitychange'])
    document.addEventListener(event, nudge, listen);

  return {
    nudge,
    glance: (next, names) => scanPage(next, names, new WeakSet(), findStill()),
    last: () => last,
    isVerified: () => freshness.isVerified(),
    stop() {
      end.abort();
      observer.stop();
      clearTimeout(next?.timer);
    },
  };
}

function markEdited(edited: WeakSet<Element>, target: EventTarget | undefined): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) edited.add(target);
}

/** Attributes that hold values, and the class by which a host then says which of several parts counts. */
function attributesOf({ view }: Scene): string[] {
  const named = [...view.probes, ...Object.values(view.properties).flat()].flatMap(
    ({ attribute }) => attribute ?? [],
  );
  return named.length > 0 ? [...new Set([...named, 'class'])] : [];
}
