import type { Temporal } from 'temporal-polyfill';
import type { Motion, Person, Stage } from '../playbook/playbook-schema.ts';
import type { AssignmentView, Reason } from '../records/guidance.ts';
import type { Mark, RecordState } from '../records/record-state.ts';
import type { Text } from '../text/text.ts';
import type { Facts } from './conditions/facts.ts';
import { keptBy } from './kept-by.ts';
import type { PlaybookIndex } from './playbook-index.ts';
import type { Stays } from './stays.ts';
import { findVisit, type Visit } from './visits.ts';
import type { Waits } from './waits.ts';

/** Who a record without an owner goes to. */
export interface Routed {
  person: Person;
  /** Who stands in when they are away and nobody covers, where the rule names somebody. */
  backup: Person | undefined;
  /** A clause that ends in the person: `The record has no owner; … it goes to Mara Lindt`. */
  text: Text;
  /** The backend's decision, made or still to come, where the rule needs one. */
  assignment: AssignmentView | null;
}

/** One record under one playbook at one moment: what every part of the evaluation looks at. */
export interface Case {
  index: PlaybookIndex;
  motion: Motion;
  /** The stage of the playbook the record is in now, or null when it cannot be said. */
  stage: Stage | null;
  visit: Visit | undefined;
  visits: readonly Visit[];
  state: RecordState;
  now: Temporal.Instant;
  /** What conditions look at. */
  facts: Facts;
  stays: Stays;
  /** When the clocks of this visit stood still. */
  waits: Waits;
  /** The host's word for the record's owner. */
  recordOwner: string | null;
  /** Who the routing rules give a record without an owner to. */
  routed: Routed | null;
}

/** The last word people said about a subject in the present visit, out of two opposite kinds of marks. */
export function findMark(
  one: Case,
  subject: string,
  types: readonly [Mark['type'], Mark['type']],
): Mark | undefined {
  const marks = one.state.marks.filter(
    (mark) =>
      mark.subject === subject &&
      types.includes(mark.type) &&
      findVisit(one.visits, mark.occurrence) === one.visit,
  );
  const last = marks.at(-1);
  return last?.type === types[0] ? last : undefined;
}

/** A reason that points at a place inside the present stage; `kept` is the rule that stands there, if it is one. */
export function stageReason(
  { index, motion, stage }: Case,
  part: string,
  text: Text,
  kept?: { keeper?: string | undefined },
): Reason {
  const rule = [motion.id, stage?.id, part].filter(Boolean).join('/');
  return { rule, version: index.version, text, ...keptBy(index, kept) };
}
