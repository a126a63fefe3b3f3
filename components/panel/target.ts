import type { StageView } from '../../lib/records/guidance.ts';

/** What a write is about: the record the person looks at and its present visit to the stage. */
export interface Target {
  key: string;
  occurrence: string;
}

/** The target of writes, or nothing while the stage, and so the occurrence, is unknown. */
export function findTarget(key: string, stage: StageView): Target | undefined {
  return stage.known ? { key, occurrence: stage.occurrence } : undefined;
}
