/** What the mutator has to know of the stand-in's page. Selectors; all plain data. */
export interface FuzzPage {
  /** What the stand-in renders itself into. */
  root: string;
  /** What holds one value and nothing else. */
  anchors: string;
  /** What the host renders as one block. */
  card: string;
  /** Other records' parts, each known by what is around it: nothing is moved in or out, and what marks it stays. */
  foreign: string;
  /** Texts of each record, by property. */
  texts: Record<string, Record<string, string | null>>;
}

declare global {
  interface Window {
    __fuzz: {
      begin(page: FuzzPage): void;
      /** Does one mutation; says which, in a few words. */
      mutate(seed: number, kinds: readonly string[], record: string, other: string): string;
      /** How many lines the page has now, the most it ever had, and steps seen under another record's address. */
      lines(): { now: number; most: number; wrong: string[] };
    };
  }
}
