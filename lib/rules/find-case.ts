import { Temporal } from 'temporal-polyfill';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { believedValue } from '../records/believe.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Case } from './case.ts';
import { factsOf } from './facts-of.ts';
import { findMotion } from './find-motion.ts';
import { withKnownEntry } from './known-entry.ts';
import { indexOf } from './playbook-index.ts';
import { findRouted } from './routed.ts';
import { Stays } from './stays.ts';
import { visitsOf } from './visits.ts';
import { waitsOf } from './waits.ts';

/** The record as the playbook sees it at a moment. Null when the playbook has no motion for this kind of record. */
export function findCase(published: PublishedPlaybook, state: RecordState, now: Date): Case | null {
  const index = indexOf(published);
  const believed = (property: string) => believedValue(state.properties, property);
  const motion = findMotion(index, state.ref, believed('pipeline'), believed('stage'));
  if (!motion) return null;
  const { host } = state.ref;
  const stageIdOf = (shown: string) => index.stageOf(motion, host, shown)?.id ?? null;
  const visits = withKnownEntry(visitsOf(state.stages, stageIdOf), state, index.playbook.calendar.timeZone);
  const visit = visits.at(-1);
  const stage = motion.stages.find((one) => one.id === visit?.stage) ?? null;
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const base = { index, motion, visits, state, now: at };
  const waits = waitsOf({ ...base, visit });
  const found = {
    ...base,
    stage,
    visit,
    facts: factsOf(base),
    waits,
    stays: new Stays(index.playbook.calendar, at, waits.stretches),
    recordOwner: believed('owner'),
  };
  return { ...found, routed: found.recordOwner === null ? findRouted(found) : null };
}
