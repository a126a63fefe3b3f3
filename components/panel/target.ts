import type { Guidance } from '../../lib/records/guidance.ts';

/** What a write is about: the record the person looks at and its present visit to the stage. */
export interface Target {
  key: string;
  occurrence: string;
}

/** The target of writes, or nothing while the stage, and so the occurrence, is unknown. */
export function findTarget(key: string, guidance: Guidance): Target | undefined {
  return guidance.stage.known ? { key, occurrence: guidance.stage.occurrence } : undefined;
}
