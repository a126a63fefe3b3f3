import { entryTime } from '../records/apply-event.ts';
import { believedValue } from '../records/believe.ts';
import { dayNumber } from '../records/day-number.ts';
import type { StageSighting } from '../records/record-state.ts';
import type { ToldValue } from '../records/told-value.ts';
import { activitiesBy } from './activities-by.ts';
import { zoned } from './business-time.ts';
import type { Case } from './case.ts';
import { Facts } from './conditions/facts.ts';
import type { HistorySource } from './conditions/history.ts';

/** What conditions look at in a case; made once per evaluation. */
export function factsOf({
  state,
  index,
  motion,
  visits,
  now,
}: Pick<Case, 'state' | 'index' | 'motion' | 'visits' | 'now'>): Facts {
  const today = zoned(now, index.playbook.calendar);
  return new Facts({
    value: (property) => believedValue(state.properties, property),
    title: (property) => index.titles.get(property) ?? property,
    visited: (stage) => visits.some((visit) => visit.stage === stage),
    stageTitle: (id) => motion.stages.find((stage) => stage.id === id)?.title ?? id,
    today: dayNumber(today.year, today.month, today.day),
    timeZone: today.timeZoneId,
    history: historyOf({ state, index, visits, now }),
  });
}

function historyOf({
  state,
  index,
  visits,
  now,
}: Pick<Case, 'state' | 'index' | 'visits' | 'now'>): HistorySource {
  return {
    told: (property) => (property === 'stage' ? state.stages.map(stageTold) : (state.told?.[property] ?? [])),
    type: (property) => index.types.get(property) ?? 'text',
    get activities() {
      return activitiesBy(state, now);
    },
    entries: (stage) => visits.filter((visit) => visit.stage === stage),
  };
}

function stageTold(seen: StageSighting): ToldValue {
  const { value, source, changed } = seen;
  return { at: entryTime(seen), value, source, ...(changed ? { changed } : {}) };
}
