import type { Temporal } from 'temporal-polyfill';

/** What a condition looks at. */
export interface Facts {
  /** The host's text of a property, or null when it is not known. */
  value(property: string): string | null;
  /** What people call a property. */
  title(property: string): string;
  /** True when the record is or was in the stage. */
  visited(stage: string): boolean;
  stageTitle(stage: string): string;
  now: Temporal.ZonedDateTime;
}

/** Whether a condition holds, and the part of it that decided, in words. */
export interface Verdict {
  holds: boolean;
  text: string;
}

export type CompiledCondition = (facts: Facts) => Verdict;
