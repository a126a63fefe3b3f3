import type { EdgePlace } from '../messages/page-messages.ts';
import { findEdgePlace } from './find-edge-place.ts';

/** Where the tab stands until somebody moves it. */
export const firstPlace: EdgePlace = { at: 0.38, side: 'end' };

/** How long the tab stays away after the person scrolled, typed or dragged something (ms). */
const pause = 800;
/** A press that moves less than this (px) is a click; one press of an arrow key moves the tab by a share of the window. */
const slack = 5;
const stride = 0.05;

export interface EdgeTab {
  stop(): void;
}

/**
 * Keeps the line's tab at the window's edge where it covers nothing of the page, and away while a person scrolls, types or
 * drags. A person drags it along the edges, or moves it with the arrow keys; `onMoved` gets where they left it.
 */
export function runEdgeTab(
  element: HTMLElement,
  row: HTMLElement,
  wished: EdgePlace,
  onMoved: (place: EdgePlace) => void,
): EdgeTab {
  const end = new AbortController();
  let wish = wished;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = ({ at, side }: EdgePlace) => {
    element.style.setProperty('--waymark-at', String(at));
    element.dataset.edge = side;
  };

  /** Puts the tab where it covers nothing; out of sight where there is no such place. */
  const dodge = () => {
    const place = document.fullscreenElement ? undefined : findEdgePlace(element, wish);
    if (place) put(place);
    element.toggleAttribute('data-away', !place);
  };

  const leave = ({ target }: Event) => {
    if (target === element || element.matches(':focus-within')) return;
    element.toggleAttribute('data-away', true);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      dodge();
    }, pause);
  };

  const move = (place: EdgePlace) => {
    wish = { ...place, at: Math.min(1, Math.max(0, place.at)) };
    put(wish);
  };

  const drag = (down: PointerEvent) => {
    if (down.button !== 0) return;
    const press = new AbortController();
    const signal = AbortSignal.any([press.signal, end.signal]);
    let isDragged = false;
    const follow = ({ clientX, clientY, pointerId }: PointerEvent) => {
      isDragged ||= Math.hypot(clientX - down.clientX, clientY - down.clientY) > slack;
      if (!isDragged) return;
      row.setPointerCapture(pointerId);
      const isRight = clientX > innerWidth / 2;
      const isLtr = getComputedStyle(element).direction === 'ltr';
      move({ at: (clientY - 22) / innerHeight, side: isRight === isLtr ? 'end' : 'start' });
    };
    const drop = () => {
      // The click, where there is one, comes before any timer.
      setTimeout(() => press.abort());
      if (isDragged) finish();
    };
    // A quick hand has left the tab before the first movement is told.
    addEventListener('pointermove', follow, { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel'])
      addEventListener(type, drop, { signal, capture: true });
    // The press that ends a drag is no click.
    row.addEventListener('click', (event) => isDragged && event.stopPropagation(), {
      signal,
      capture: true,
    });
  };

  const finish = () => {
    dodge();
    onMoved(wish);
  };

  const steer = (event: KeyboardEvent) => {
    const by = { ArrowUp: -stride, ArrowDown: stride }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move({ ...wish, at: wish.at + by });
    finish();
  };

  const { signal } = end;
  row.addEventListener('pointerdown', drag, { signal });
  row.addEventListener('keydown', steer, { signal });
  for (const type of ['scroll', 'input', 'dragstart', 'dragover'])
    document.addEventListener(type, leave, { signal, capture: true, passive: true });
  for (const type of ['resize', 'fullscreenchange']) addEventListener(type, dodge, { signal });
  put(wish);
  dodge();
  // Pages put their own parts at the edge some time after they were opened, and take them away again.
  const later = setInterval(() => {
    if (!document.hidden && timer === undefined) dodge();
  }, 3000);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(later);
    element.removeAttribute('data-away');
    delete element.dataset.edge;
  });
  return { stop: () => end.abort() };
}
