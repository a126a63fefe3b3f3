import type { FlagView } from '../../records/guidance.ts';

/**
 * What comes first, whatever its author thinks of it: what somebody waits for, what has a clock, what nobody does, what
 * rests, what is untidy, what is merely new.
 */
const priorities = ['handoff', 'clock', 'nobody', 'stall', 'hygiene', 'news'] as const;

export type Priority = (typeof priorities)[number];

/** Something a surface would like to say about a record. */
export interface Notice {
  /** The record's key. */
  record: string;
  rule: string;
  /** `quiet`: counted, and in the panel. `line`: in the line as well. `card`: on top of the panel, and the line says so. */
  level: FlagView['level'];
  priority: Priority;
  /** What the record is worth, in the company's currency; null where nobody knows. */
  money: number | null;
}

const byFlag: Record<FlagView['kind'], Priority> = {
  overdue: 'clock',
  'no-owner': 'nobody',
  stalled: 'stall',
  condition: 'hygiene',
  handoff: 'handoff',
};

/** Where a flag of a kind stands among all that could be said. */
export function flagPriority(kind: FlagView['kind']): Priority {
  return byFlag[kind];
}

/** Orders flags of one record as their notices would be. */
export function compareFlags(a: Pick<FlagView, 'kind'>, b: Pick<FlagView, 'kind'>): number {
  return priorities.indexOf(byFlag[a.kind]) - priorities.indexOf(byFlag[b.kind]);
}

/** Orders notices: by priority, ties by money at risk (unknown money last), then by record and rule, so that the order
 *  is total and does not depend on who wrote last. */
export function compareNotices(a: Notice, b: Notice): number {
  return (
    priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
    (b.money ?? -1) - (a.money ?? -1) ||
    compareText(a.record, b.record) ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
