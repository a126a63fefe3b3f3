import type { Source } from '../records/observation.ts';

const words: Record<Source, string> = {
  api: "from the tool's API",
  import: 'from an import',
  person: 'said by a person',
  page: 'read on the page',
};

/** Where a value came from, in words that fit into a sentence. */
export function sourceWords(source: Source): string {
  return words[source];
}
