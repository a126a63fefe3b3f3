import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import type { Log } from '../deps.ts';

/** The guidance of a record, or null with a line in the log: one record that cannot be evaluated must not hold up the
 *  others, nor the push that brought it. */
export function tryEvaluate(
  record: string,
  state: RecordState,
  published: PublishedPlaybook,
  now: Date,
  log: Log,
): Guidance | null {
  try {
    return evaluate(published, state, now);
  } catch (error) {
    const playbook = published.version;
    log.error('A record could not be evaluated', { record, playbook }, error);
    return null;
  }
}
