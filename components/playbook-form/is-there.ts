import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import type { FormState } from './form-context.ts';

/**
 * Whether the item of a list that a path leads into is still there. A field that goes away because its item was
 * taken out has nothing to write; a group of settings that is missing, on the other hand, is made by writing.
 */
export function isThere(form: FormState, path: EditPath): boolean {
  const item = path.findLastIndex((part) => typeof part === 'number');
  return item === -1 || form.latest(path.slice(0, item + 1)) !== undefined;
}
