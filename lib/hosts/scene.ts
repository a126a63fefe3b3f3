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
  const { scopes } = scene.view;
  if (!scopes) return document;
  const { deep } = scene.pack;
  const find = (roots: ParentNode[]) => {
    for (const scope of scopes) {
      const selector = fillSelector(scope, scene);
      for (const root of roots)
        for (const element of root.querySelectorAll(selector)) if (isLaidOut(element)) return element;
    }
    return undefined;
  };
  // Nearly always it stands in the page's own tree, and is small beside all that the page keeps.
  const found = find([document]);
  if (found && deep) hasShadows(found);
  return found ?? (deep ? find(rootsIn(document, deep)) : undefined);
}

/** The parts of the page that the first of the view's scopes with any names, hidden ones included. */
export function findNamedScopes(scene: Scene): Element[] {
  for (const scope of scene.view.scopes ?? []) {
    const found = [...document.querySelectorAll(fillSelector(scope, scene))];
    if (found.length > 0) return found;
  }
  return [];
}
