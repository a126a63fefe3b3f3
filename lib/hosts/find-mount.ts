import { isLaidOut } from './is-laid-out.ts';
import type { MountPoint, SelectorPack } from './selector-pack.ts';

export interface Mount {
  point: MountPoint;
  anchor: Element;
}

/** The first place on the page, in the pack's order, that is laid out and wide enough for the line. */
export function findMount(pack: SelectorPack): Mount | undefined {
  for (const point of pack.mounts) {
    for (const anchor of document.querySelectorAll(point.selector)) {
      if (anchor.closest(pack.never) || !isLaidOut(anchor)) continue;
      if (anchor.getBoundingClientRect().width >= (point.minWidth ?? 0)) return { point, anchor };
    }
  }
  return undefined;
}

/** Whether the element stands where the mount wants it. */
export function isAtMount({ point, anchor }: Mount, element: Element): boolean {
  return point.place === 'after'
    ? anchor.nextElementSibling === element
    : anchor.firstElementChild === element;
}

/** Puts the element there. */
export function putAtMount({ point, anchor }: Mount, element: Element): void {
  if (point.place === 'after') anchor.after(element);
  else anchor.prepend(element);
}
