import { isGroup } from './is-group.ts';
import { isSameContent } from './is-same-content.ts';
import type { EditPath, PlaybookEdit } from './playbook-edit.ts';
import { valueAt } from './value-at.ts';

/**
 * A change as the smallest changes it is made of, in the order in which they are to be made. Only what differs
 * is touched, so that what is written around it stays; and each of them has something to stand in.
 */
export function smallEdits(content: unknown, edit: PlaybookEdit): PlaybookEdit[] {
  if (edit.do === 'set') return setEdits(content, edit.path, edit.value);
  if (edit.do === 'insert') {
    const list = valueAt(content, edit.path);
    if (!Array.isArray(list) || list.length === 0) return setEdits(content, edit.path, [edit.value]);
  }
  return [edit];
}

function setEdits(content: unknown, path: EditPath, value: unknown): PlaybookEdit[] {
  const last = path.at(-1);
  const holder = path.slice(0, -1);
  if (typeof last === 'string' && (valueAt(content, holder) ?? null) === null && holder.length > 0) {
    return setEdits(content, holder, { [last]: value });
  }
  return differences(valueAt(content, path), value, path);
}

function differences(before: unknown, after: unknown, path: EditPath): PlaybookEdit[] {
  if (isSameContent(before, after)) return [];
  if (isGroup(before) && isGroup(after)) return groupDifferences(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  return [{ do: 'set', path, value: after }];
}

/** Removals come last, so that the group is never empty in between. */
function groupDifferences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: EditPath,
): PlaybookEdit[] {
  const keys = Object.keys(after);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (keys.length === 0 || gone.length === Object.keys(before).length) {
    return [{ do: 'set', path, value: after }];
  }
  return [
    ...keys.flatMap((key) => differences(before[key], after[key], [...path, key])),
    ...gone.map((key): PlaybookEdit => ({ do: 'remove', path: [...path, key] })),
  ];
}

function listDifferences(before: unknown[], after: unknown[], path: EditPath): PlaybookEdit[] {
  if (before.length === 0 || after.length === 0) return [{ do: 'set', path, value: after }];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSameContent(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && isSameContent(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const both = Math.min(old.length, fresh.length);
  return [
    ...old.slice(0, both).flatMap((one, i) => differences(one, fresh[i], [...path, start + i])),
    ...fresh
      .slice(both)
      .map((value, i): PlaybookEdit => ({ do: 'insert', path, index: start + both + i, value })),
    ...old.slice(both).map((): PlaybookEdit => ({ do: 'remove', path: [...path, start + both] })),
  ];
}
