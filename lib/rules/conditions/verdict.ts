import type { Facts } from './facts.ts';

/** Whether a condition holds, and the part of it that decided, in words. */
export interface Verdict {
  readonly holds: boolean;
  readonly text: string;
}

/** A condition as functions. They are two, because every rule asks of every record and few answers are ever shown. */
export interface CompiledCondition {
  holds: (facts: Facts) => boolean;
  /** The part that decided, in words that say what is: they stay true when the condition is turned round. */
  words: (facts: Facts) => string;
}
