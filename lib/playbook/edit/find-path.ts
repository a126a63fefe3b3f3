import { isGroup } from './is-group.ts';
import type { EditPath } from './playbook-edit.ts';
import { valueAt } from './value-at.ts';

/**
 * The path that a place in words means: `motions[new-business].stalls[slow].after`, as problems and reviews name it. Of
 * a key that is not written yet the path is given too; undefined where a part is not there.
 */
export function findPath(content: unknown, place: string): EditPath | undefined {
  const path: (string | number)[] = [];
  for (const [word] of place.matchAll(/[^.[\]]+|\[[^\]]*\]/g)) {
    if (!word.startsWith('[')) {
      path.push(word);
      continue;
    }
    const id = word.slice(1, -1);
    const list = valueAt(content, path);
    if (!Array.isArray(list)) return undefined;
    const named = list.findIndex((part) => isGroup(part) && part.id === id);
    const index = named === -1 && /^\d+$/.test(id) ? Number(id) : named;
    if (list[index] === undefined) return undefined;
    path.push(index);
  }
  return path;
}
