import type { PageScan } from '../hosts/scan-page.ts';
import type { ValueWatch } from '../hosts/watch-values.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordRef } from '../records/record-ref.ts';

/** One stay of the tab on one record. */
export interface Visit {
  record: RecordRef;
  key: string;
  /** `performance.now()` when the address changed. */
  start: number;
  /** What was on screen then; it belongs to whatever the tab showed before. */
  before: PageScan;
  /** The properties that were looked for then; undefined when the document was new and nothing was there. */
  looked: ReadonlySet<string> | undefined;
  /** `performance.now()` when the tab went on to something else. */
  end: number | undefined;
  isHurried: boolean;
  watch: ValueWatch | undefined;
  /** What the watch reads, to notice when the worker wants more. */
  wanted: string;
  hasLine: boolean;
  /** The worker has heard of this visit. */
  isHeard: boolean;
  /** Shows quiet bars when the worker takes long. */
  patience: ReturnType<typeof setTimeout>;
  /** What the worker did not hear, by property; said again with the next heartbeat. */
  unsent: Map<string, Observation>;
  /** The adapter has reported for this visit what it could not find. */
  isReported: boolean;
}
