import type { Source } from '../records/observation.ts';
import type { Text } from '../text/text.ts';

/** Where a value came from, in words that fit into a sentence. */
export function sourceWords(source: Source): Text {
  return { key: `rules.source.${source}` };
}
