import { isOpenWithin, rootsIn } from './across-roots.ts';
import { isLaidOut } from './is-laid-out.ts';
import { fillSelector, findScope, type Scene } from './scene.ts';
import type { MountPoint } from './selector-pack.ts';

export interface Mount {
  point: MountPoint;
  anchor: Element;
}

/** The first place of the record's view, in the pack's order, that is laid out and wide enough for the line. */
export function findMount(scene: Scene): Mount | undefined {
  const scope = findScope(scene);
  if (!scope) return undefined;
  const roots = rootsIn(scope, scene.pack.deep);
  for (const point of scene.view.mounts) {
    const selector = fillSelector(point.selector, scene);
    for (const anchor of roots.flatMap((root) => [...root.querySelectorAll(selector)])) {
      if (!isOpenWithin(scope, anchor, scene.pack.never) || !isLaidOut(anchor)) continue;
      if (anchor.getBoundingClientRect().width >= (point.minWidth ?? 0)) return { point, anchor };
    }
  }
  return undefined;
}

/** Whether the element stands where the mount wants it. */
export function isAtMount({ point, anchor }: Mount, element: Element): boolean {
  if (point.place === 'first-child') return anchor.firstElementChild === element;
  return (point.place === 'after' ? anchor.nextElementSibling : anchor.previousElementSibling) === element;
}

/** Puts the element there. */
export function putAtMount({ point, anchor }: Mount, element: Element): void {
  if (point.place === 'first-child') anchor.prepend(element);
  else anchor[point.place](element);
}
