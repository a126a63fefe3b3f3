import type { FlagView } from '../records/guidance.ts';

/**
 * What makes two flags of one record the same, whichever playbook raised them: their kind, because a rule may get
 * another id or limit. A rule by condition alone can be about anything, so there it is the rule.
 */
export function flagIdentity({ kind, reason: { rule } }: FlagView): string {
  return kind === 'condition' ? `condition ${rule}` : kind;
}
