import { isGroup } from './is-group.ts';
import type { EditPath } from './playbook-edit.ts';

/** What stands at a path of a document's content, or undefined where nothing does. */
export function valueAt(content: unknown, path: EditPath): unknown {
  let here = content;
  for (const part of path) {
    if (typeof part === 'number') here = Array.isArray(here) ? here[part] : undefined;
    else here = isGroup(here) && Object.hasOwn(here, part) ? here[part] : undefined;
  }
  return here;
}
