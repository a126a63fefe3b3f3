import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';

/** The list at a path; empty where there is none. */
export function listAt(content: unknown, path: EditPath): unknown[] {
  const value = valueAt(content, path);
  return Array.isArray(value) ? value : [];
}

/** A single value as the text that a field shows; empty for nothing, for a group and for a list. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  return String(value);
}

/** What a part is called: its title or name, else its id. */
export function nameOf(part: unknown, otherwise: string): string {
  if (!isGroup(part)) return otherwise;
  return textOf(part.title) || textOf(part.name) || textOf(part.id) || otherwise;
}

/** The parts of a list that have an id, as choices. */
export function choicesOf(list: readonly unknown[]): { value: string; label: string }[] {
  return list.flatMap((part) => {
    const id = isGroup(part) ? textOf(part.id) : '';
    return id ? [{ value: id, label: nameOf(part, id) }] : [];
  });
}
