import { Temporal } from 'temporal-polyfill';
import type { Motion, PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { believedValue } from '../records/believe.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Case } from './case.ts';
import { factsOf } from './facts-of.ts';
import { withKnownEntry } from './known-entry.ts';
import { indexOf, type PlaybookIndex } from './playbook-index.ts';
import { findRouted } from './routed.ts';
import { Stays } from './stays.ts';
import { visitsOf } from './visits.ts';
import { waitsOf } from './waits.ts';

/** The record as the playbook sees it at a moment. Null when the playbook has no motion for this kind of record. */
export function findCase(published: PublishedPlaybook, state: RecordState, now: Date): Case | null {
  const index = indexOf(published);
  const motion = findMotion(index, state);
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
    recordOwner: believedValue(state.properties, 'owner'),
  };
  return { ...found, routed: found.recordOwner === null ? findRouted(found) : null };
}

/** The one motion that runs on this record. When the pipeline is unknown the stage may tell; a guess never does. */
function findMotion(index: PlaybookIndex, state: RecordState): Motion | undefined {
  const motions = index.motionsFor(state.ref, believedValue(state.properties, 'pipeline'));
  if (motions.length <= 1) return motions[0];
  const shown = believedValue(state.properties, 'stage');
  const fitting = motions.filter((motion) => shown !== null && index.stageOf(motion, state.ref.host, shown));
  return fitting.length === 1 ? fitting[0] : undefined;
}
