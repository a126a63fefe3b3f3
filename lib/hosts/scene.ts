import { hasShadows, rootsIn } from './across-roots.ts';
import { isLaidOut } from './is-laid-out.ts';
import type { RecordView, SelectorPack } from './selector-pack.ts';

/** Our property → the host's name for it. */
export type Wanted = ReadonlyMap<string, string>;

/** What is looked for on a page, and where. */
export interface Scene {
  pack: SelectorPack;
  view: RecordView;
  /** The record's id, and the host's name of its object. */
  id: string;
  object: string;
}

/** A selector of the pack for this record and, for a probe, the property that the host calls `name`. */
export function fillSelector(selector: string, { id, object }: Scene, name = ''): string {
  if (!selector.includes('{')) return selector;
  return selector
    .replaceAll('{name}', CSS.escape(name))
    .replaceAll('{object}', CSS.escape(object))
    .replaceAll('{id}', CSS.escape(id));
}

/** The part of the page that shows the record: the first of the view's scopes that is laid out. Hosts keep several
 *  records in the document at once (hosts.md 0.3). */
export function findScope(scene: Scene): ParentNode | undefined {
  const { view, pack } = scene;
  if (!view.scopes) return document;
  const before = kept.get(scene);
  if (before?.matches(view.scopes.map((scope) => fillSelector(scope, scene)).join()) && isLaidOut(before))
    return before;
  // Nearly always it stands in the page's own tree, and is small beside all that the page keeps.
  let found = findNamed(scene, [document]).find((one) => isLaidOut(one));
  if (pack.deep) {
    if (found) hasShadows(found);
    else found = findNamed(scene, rootsIn(document, true)).find((one) => isLaidOut(one));
  }
  if (found) kept.set(scene, found);
  return found;
}

/** What was found last: a page that keeps ten records is large to look through. */
const kept = new WeakMap<Scene, Element>();

/** The parts of the page that the view's scopes name, in their order, hidden ones included. */
export function findNamed(scene: Scene, roots: ParentNode[]): Element[] {
  return (scene.view.scopes ?? []).flatMap((scope) => {
    const selector = fillSelector(scope, scene);
    return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  });
}
