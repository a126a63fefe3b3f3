import { Temporal } from 'temporal-polyfill';
import type { PublishedPlaybook, Stage } from '../playbook/playbook-schema.ts';
import { believe, believedValue } from '../records/believe.ts';
import type { Disagreement, Guidance, StageView, StepView } from '../records/guidance.ts';
import { recordKey } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Text } from '../text/text.ts';
import { activityViews } from './activity-views.ts';
import { wholeDays } from './business-time.ts';
import type { Case } from './case.ts';
import { criteriaOf } from './criteria.ts';
import { findCase } from './find-case.ts';
import { flagsOf } from './flags.ts';
import { handoffFlags } from './handoffs/handoff-flags.ts';
import { handoffViews } from './handoffs/handoff-views.ts';
import { takenOver } from './handoffs/taken-over.ts';
import { mayBeSameValue } from './is-same-value.ts';
import { findNextStep } from './next-step.ts';
import { ownerOf } from './owner.ts';
import { questionViews } from './question-views.ts';
import { sequenceOf } from './sequences/sequence-of.ts';
import { snoozeOf } from './snooze-of.ts';
import { sopsOf } from './sops.ts';
import { stepsOf } from './steps.ts';
import type { Visit } from './visits.ts';
import { waitingView } from './waiting-view.ts';

/**
 * What the playbook says about one record at one moment: owner, next step, due time, missing data, flags and
 * SOPs, each with its reason. Null when the playbook has no motion for this kind of record.
 *
 * `state` is the record with its history, folded from the journal (`applyEvent`). Pure: the same three
 * arguments give the same guidance in the browser, on the backend and on the command line.
 */
export function evaluate(published: PublishedPlaybook, state: RecordState, now: Date): Guidance | null {
  const one = findCase(published, state, now);
  if (!one) return null;
  const { index, motion } = one;
  const steps = stepsOf(one);
  const sequence = sequenceOf(one);
  const step = withSnooze(one, findNextStep(steps, sequence));
  const handoffs = handoffViews(one);
  const owner = takenOver(one, handoffs) ?? step?.owner ?? recordOwnerOf(one);
  const { flags: ofStage, held, shadow } = flagsOf(one, step, owner);
  const flags = [...handoffFlags(one, handoffs), ...ofStage];
  return {
    record: state.ref,
    name: believedValue(state.properties, 'name'),
    asOf: now.toISOString(),
    playbook: { version: index.version, name: index.playbook.name },
    motion: { id: motion.id, title: motion.title },
    stage: stageView(one),
    owner,
    ...(one.routed?.assignment ? { assignment: one.routed.assignment } : {}),
    step,
    steps,
    sequence,
    criteria: criteriaOf(one),
    flags,
    waiting: waitingView(one),
    held,
    shadow,
    sops: sopsOf(one, [step, ...steps], flags),
    disagreements: disagreementsOf(one),
    activities: activityViews(state, one.now),
    questions: questionViews(one),
    handoffs,
  };
}

/** A step is put off by what would put its being overdue off, before it is. */
function withSnooze(one: Case, step: StepView | null): StepView | null {
  const snooze = step && snoozeOf(one, `overdue:${step.id}`);
  return step && snooze ? { ...step, snooze } : step;
}

function recordOwnerOf(one: Case) {
  return ownerOf(one, null, one.motion.id);
}

/** The occurrence id of a visit: record, stage, and the event that entered it (design of the journal). */
function occurrenceId(state: RecordState, stage: Stage, visit: Visit): string {
  return `${recordKey(state.ref)}/${stage.id}/${visit.events[0] ?? ''}`;
}

function stageView(one: Case): StageView {
  const { index, motion, stage, visit, state } = one;
  if (!stage || !visit) {
    const shown = visit?.shown ?? null;
    const text: Text =
      shown === null
        ? { key: 'rules.stage.notTold' }
        : { key: 'rules.stage.notThere', with: { stage: shown, motion: motion.title } };
    return { known: false, shown, reason: { rule: motion.id, version: index.version, text } };
  }
  const since = Temporal.Instant.from(visit.since);
  const key = visit.certainty === 'exact' ? 'rules.stage.entered' : 'rules.stage.firstSeen';
  return {
    known: true,
    id: stage.id,
    title: stage.title,
    kind: stage.kind,
    since: visit.since,
    certainty: visit.certainty,
    days: wholeDays(since, one.now, index.playbook.calendar),
    occurrence: occurrenceId(state, stage, visit),
    reason: {
      rule: `${motion.id}/${stage.id}`,
      version: index.version,
      text: { key, with: { stage: stage.title } },
    },
  };
}

/** Two names of one stage or of one person are no disagreement, nor are two writings of one amount or day; a person is called by name, not by a tool's number. */
function disagreementsOf({ state, index, motion }: Case): Disagreement[] {
  const { host } = state.ref;
  const meantBy = (property: string, value: string | null): string | null => {
    if (value === null) return null;
    if (property === 'stage') return index.stageOf(motion, host, value)?.title ?? null;
    return property === 'owner' ? (index.findPerson(host, value)?.name ?? null) : null;
  };
  return Object.keys(state.properties).flatMap((property) => {
    const { used, others } = believe(state.properties, property);
    if (!used) return [];
    const meant = meantBy(property, used.value);
    const named = <T extends { value: string | null }>(one: T): T =>
      property === 'owner' ? { ...one, value: meantBy(property, one.value) ?? one.value } : one;
    return (
      others
        // A host that has nothing yet does not contradict the person who says it first.
        .filter(({ value }) => value !== null || used.source !== 'person')
        .filter(({ value }) => meant === null || meantBy(property, value) !== meant)
        .filter(({ value }) => !mayBeSameValue(index.types.get(property) ?? 'text', used.value, value))
        .map((other) => ({ property, used: named(used), other: named(other) }))
    );
  });
}
