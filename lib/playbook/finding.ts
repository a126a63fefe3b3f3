import type { Text } from '../text/text.ts';
import type { Path } from './locate.ts';

/** Something wrong at a path of the document; with `key`, at that key inside it. */
export interface Finding {
  path: Path;
  key?: string;
  message: Text;
  /** What would be right. As a function where it takes a search: it is asked only for what is shown. */
  hint: Text | null | (() => Text | null);
}
