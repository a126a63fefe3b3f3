import { createContext } from 'react';
import type { RuleAnswers } from '../../lib/sync/showings-protocol.ts';

/** How people answer the stall rules of the playbook in force. */
export interface KnownAnswers {
  rules: readonly RuleAnswers[];
  /** Has a demoted rule (by its path) show as written again; null for those who may only look. */
  restore: ((rule: string) => void) | null;
  isRestoring: boolean;
  /** Why the last one could not be restored, or null. */
  failure: string | null;
}

/** Null where it is not known: without a backend that counts, or for those who may not ask. */
export const RuleAnswersContext = createContext<KnownAnswers | null>(null);
