import type { Text } from '../../text/text.ts';
import type { Facts } from './facts.ts';

/** A condition as functions. They are two, because every rule asks of every record and few answers are ever shown. */
export interface CompiledCondition {
  holds: (facts: Facts) => boolean;
  /** The part that decided, in words that say what is: they stay true when the condition is turned round. */
  words: (facts: Facts) => Text;
}
