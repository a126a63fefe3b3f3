import { type Around, isOpenWithin, rootsIn } from './across-roots.ts';
import { isLaidOut } from './is-laid-out.ts';
import { fillSelector, findNamed, findScope, type Scene } from './scene.ts';
import type { MountPoint } from './selector-pack.ts';

export interface Mount {
  point: MountPoint;
  anchor: Element;
  /** The part of the page that shows the record. */
  scope: ParentNode;
}

/** The first place of the record's view, in the pack's order, that is laid out and wide enough for the line. */
export function findMount(scene: Scene): Mount | undefined {
  const scope = findScope(scene);
  return (
    scope &&
    findWithin(scene, scope, (anchor, { minWidth = 0 }) => {
      return isLaidOut(anchor) && anchor.getBoundingClientRect().width >= minWidth;
    })
  );
}

/** The place it will probably be, told from names alone: asking for the layout would have the page laid out before it is done.
 *  Nothing where there could be two. */
export function findLikelyMount(scene: Scene): Mount | undefined {
  const [scope, ...more] = findNamed(scene, [document]);
  return scope && more.length === 0 ? findWithin(scene, scope, () => true) : undefined;
}

function findWithin(
  scene: Scene,
  scope: ParentNode,
  fits: (anchor: Element, point: MountPoint) => boolean,
): Mount | undefined {
  const roots = rootsIn(scope, scene.pack.deep);
  const around: Around = new Map();
  for (const point of scene.view.mounts) {
    const selector = fillSelector(point.selector, scene);
    for (const anchor of roots.flatMap((root) => [...root.querySelectorAll(selector)])) {
      if (isOpenWithin(scope, anchor, scene.pack.never, around) && fits(anchor, point))
        return { point, anchor, scope };
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
