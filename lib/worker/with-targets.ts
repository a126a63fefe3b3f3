import { parseRecordKey } from '../records/parse-record-key.ts';
import { recordKey } from '../records/record-key.ts';
import { targetsOf } from './arrived-handoffs.ts';
import type { LocalCopy } from './local-copy.ts';

/** The keys of records, and of those in which their work goes on: these show the handoffs of the former. */
export async function withTargets(copy: LocalCopy | undefined, keys: readonly string[]): Promise<string[]> {
  const refs = keys.flatMap((key) => parseRecordKey(key) ?? []);
  const states = copy ? await copy.keptStates(refs) : new Map<string, never>();
  return [...new Set([...keys, ...[...states.values()].flatMap((state) => targetsOf(state).map(recordKey))])];
}
