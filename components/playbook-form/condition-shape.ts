import { isGroup } from '../../lib/playbook/edit/is-group.ts';

/** The ways to put a condition that the forms have fields for. */
export const conditionKinds = [
  'property',
  'all',
  'any',
  'not',
  'visited',
  'stageEntered',
  'activity',
] as const;

export type ConditionKind = (typeof conditionKinds)[number];

/** What a new condition asks before anything is chosen: something that can be asked of every record. */
export const firstCondition = { property: 'source', known: true };

/** Which way a condition is put, or undefined for one that the forms have no fields for. */
export function findKind(condition: unknown): ConditionKind | undefined {
  if (!isGroup(condition)) return undefined;
  return conditionKinds.find((kind) => condition[kind] !== undefined);
}

/** The same condition put in another way, with as much of it as fits there. */
export function asKind(condition: unknown, kind: ConditionKind, firstStage: string): unknown {
  const parts = partsOf(condition);
  switch (kind) {
    case 'all':
      return { all: parts };
    case 'any':
      return { any: parts };
    case 'not':
      return { not: parts.length === 1 ? parts[0] : { all: parts } };
    case 'property':
      return parts.find((part) => findKind(part) === 'property') ?? firstCondition;
    case 'visited':
      return { visited: firstStage };
    case 'stageEntered':
      return { stageEntered: firstStage, within: '14 days' };
    case 'activity':
      return { activity: 'any', within: '14 days' };
  }
}

function partsOf(condition: unknown): unknown[] {
  if (!isGroup(condition)) return [firstCondition];
  const list = condition.all ?? condition.any;
  if (Array.isArray(list) && list.length > 0) return list;
  return [condition.not ?? condition];
}
