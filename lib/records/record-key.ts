import type { RecordRef } from './record-ref.ts';

/**
 * The key of a record in every store and message: `host:account:object:id`. Its parts hold no colon.
 * It stands apart from the schema so that the script inside host pages carries no zod.
 */
export function recordKey(ref: RecordRef): string {
  return `${ref.host}:${ref.account}:${ref.object}:${ref.id}`;
}
