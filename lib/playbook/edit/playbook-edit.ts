import type { Text } from '../../text/text.ts';

/** Where something stands in a document: keys of groups and positions in lists, from the top. */
export type EditPath = readonly (string | number)[];

/**
 * One change of a playbook's content. `set` gives the value at a path, and makes what is missing on the way there;
 * what is the same in the old and the new value is not touched. `remove` takes away a key or an item of a list.
 * `insert` puts a value into the list at `path` before position `index`. `move` takes the item at `from` out of
 * the list at `path` and puts it in again so that it stands at `to`. `rename` gives the last key of a path another name
 * in its place.
 */
export type PlaybookEdit =
  | { do: 'set'; path: EditPath; value: unknown }
  | { do: 'remove'; path: EditPath }
  | { do: 'insert'; path: EditPath; index: number; value: unknown }
  | { do: 'move'; path: EditPath; from: number; to: number }
  | { do: 'rename'; path: EditPath; key: string };

/** Says that a text is no YAML, and where, so that nothing of it can be changed by a form. */
export interface NotEdited {
  ok: false;
  /** 1-based line of the mistake; null when it is not in one line. */
  line: number | null;
  message: Text;
}
