/** What can be found, and by which words. */
export interface SearchDocument {
  id: string;
  /** Another one whenever the document is another one; never empty. */
  stamp: string;
  title: string;
  headings: readonly string[];
  /** Further words that stand for it as a whole: tags, names of fields. */
  keys: readonly string[];
  /** The text without the signs of its markup. */
  text: string;
}
