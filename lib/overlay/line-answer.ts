import type { LineAnswer } from '../messages/page-messages.ts';

/** Whether something the worker sent is an answer about a record. The worker is our own code and has parsed
 *  what it answers to; this only tells its answers from "nobody was there". */
export function isLineAnswer(value: unknown): value is LineAnswer {
  if (typeof value !== 'object' || value === null || !('show' in value)) return false;
  return value.show === false || (value.show === true && 'line' in value && 'read' in value);
}
