import { isGroup } from './is-group.ts';
import { NoEdit } from './no-edit.ts';
import type { EditPath, PlaybookEdit } from './playbook-edit.ts';

/**
 * The content with one change made: what an edit of the text must come to. The content that is given stays as it
 * is. Throws a `NoEdit` where the path leads to nothing that could be changed so.
 */
export function editContent(content: unknown, edit: PlaybookEdit): unknown {
  switch (edit.do) {
    case 'set':
      return changed(content, edit.path, () => edit.value);
    case 'remove':
      return removed(content, edit.path);
    case 'insert':
      return changed(content, edit.path, (list) => {
        const items = list === undefined || list === null ? [] : listOf(list, edit.path);
        return items.toSpliced(placeIn(edit.index, items.length), 0, edit.value);
      });
    case 'rename':
      return renamed(content, edit.path, edit.key);
    case 'move':
      return changed(content, edit.path, (list) => {
        const items = listOf(list, edit.path);
        const from = placeIn(edit.from, items.length - 1);
        return items.toSpliced(from, 1).toSpliced(placeIn(edit.to, items.length - 1), 0, items[from]);
      });
  }
}

function changed(here: unknown, path: EditPath, change: (value: unknown) => unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return change(here);
  if (typeof part === 'number') {
    const items = listOf(here, path);
    return items.with(placeIn(part, items.length - 1), changed(items[part], rest, change));
  }
  const group = here === undefined || here === null ? {} : here;
  if (!isGroup(group)) throw new NoEdit({ key: 'problem.noGroupToHold', with: { key: part } });
  return { ...group, [part]: changed(group[part], rest, change) };
}

function removed(content: unknown, path: EditPath): unknown {
  const last = path.at(-1);
  if (last === undefined) throw new NoEdit({ key: 'problem.wholeDocument' });
  return changed(content, path.slice(0, -1), (holder) => {
    if (typeof last === 'number') {
      const items = listOf(holder, path);
      return items.toSpliced(placeIn(last, items.length - 1), 1);
    }
    if (!isGroup(holder) || !Object.hasOwn(holder, last))
      throw new NoEdit({ key: 'problem.noKey', with: { key: last } });
    return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== last));
  });
}

function renamed(content: unknown, path: EditPath, key: string): unknown {
  const old = path.at(-1);
  return changed(content, path.slice(0, -1), (holder) => {
    if (!isGroup(holder) || typeof old !== 'string' || !Object.hasOwn(holder, old)) {
      throw new NoEdit({ key: 'problem.noKey', with: { key: String(old) } });
    }
    if (Object.hasOwn(holder, key)) throw new NoEdit({ key: 'problem.keyThere', with: { key } });
    return Object.fromEntries(
      Object.entries(holder).map(([name, value]) => [name === old ? key : name, value]),
    );
  });
}

function listOf(value: unknown, path: EditPath): unknown[] {
  if (!Array.isArray(value)) throw new NoEdit({ key: 'problem.noListAt', with: { path: path.join('.') } });
  return value;
}

function placeIn(index: number, most: number): number {
  if (Number.isInteger(index) && index >= 0 && index <= most) return index;
  throw new NoEdit({ key: 'problem.noPosition', with: { place: String(index) } });
}
