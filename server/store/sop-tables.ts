/** The tables of SOP documents. */
export interface SopTables {
  /** The newest version of each. */
  sops: {
    workspace: string;
    id: string;
    /** Of the scope `sops`: what browsers pull by. */
    version: number;
    /** 1, 2, 3 … of this SOP. */
    number: number;
    status: 'live' | 'archived';
    /** The roles that read it, as JSON; an empty list where everybody does. */
    readers: string;
    /** The roles that could read it at any time, as JSON; null where everybody could. Who never could is told nothing of
     *  it, not even that it is gone. */
    ever: string | null;
    /** How many characters `data` has. */
    size: number;
    /** A PublishedSop as JSON. */
    data: string;
  };
  /** All versions; `data` is a SopDocument as JSON. */
  sop_versions: {
    workspace: string;
    id: string;
    number: number;
    change: 'minor' | 'material';
    /** What was changed, in words. */
    note: string | null;
    published_at: number;
    published_by: string;
    data: string;
  };
  /** Pictures, each once: `id` is the SHA-256 of its bytes, which are kept as base64. Never taken away, because older
   *  versions show them. */
  sop_pictures: {
    workspace: string;
    id: string;
    type: string;
    /** In bytes. */
    size: number;
    bytes: string;
    created_at: number;
  };
  /** Which pictures an SOP shows or has shown: who may read one of the SOPs may see the picture. */
  sop_picture_uses: { workspace: string; picture: string; sop: string };
  /** How often each was opened in a week, which its Monday names; of nobody in particular. */
  sop_uses: { workspace: string; sop: string; week: string; times: number };
  /** What was looked for and not found, as it was typed; of nobody in particular. */
  sop_misses: {
    workspace: string;
    words: string;
    times: number;
    first_at: number;
    last_at: number;
    /** When an editor said that nothing is to be written about it. */
    dismissed_at: number | null;
  };
  /** The random names of reports that were counted lately, so that none counts twice. */
  sop_batches: { workspace: string; batch: string; at: number };
}
