import { evaluate as evaluateData } from '../../../lib/rules/evaluate.ts';
import { sayAll } from '../../../lib/text/say-all.ts';

/** What the playbook says of a record, every sentence said. */
export function evaluate(...asked: Parameters<typeof evaluateData>) {
  return sayAll(evaluateData(...asked));
}
