import { type RecordRef, recordRef } from './record-ref.ts';

/** The record that a key names (see `recordKey`), or nothing when it is no key. */
export function parseRecordKey(key: string): RecordRef | undefined {
  const [host, account, object, id, ...rest] = key.split(':');
  const parsed = recordRef.safeParse({ host, account, object, id });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}
