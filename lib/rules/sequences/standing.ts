import { calendarOf } from '../../playbook/calendar-of.ts';
import { getSpan } from '../../playbook/due.ts';
import type { Sequence, Touch } from '../../playbook/sequence-schema.ts';
import type { Activity } from '../../records/activity.ts';
import type { OwnerView } from '../../records/guidance.ts';
import type { Mark } from '../../records/record-state.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';
import { ownerOf } from '../owner.ts';
import { findVisit } from '../visits.ts';
import { activitiesSince, answerWords, findAnswer, isSign, stopsOf } from './answers.ts';
import { dayText } from './day-text.ts';
import { type Pause, pausesOf } from './pauses.ts';
import { runTouches, type TouchPlan, type TouchRun } from './run-touches.ts';
import type { SequenceRun } from './sequence-run.ts';

/** A touch with who does it, what was said of it and where it stands. */
export interface StandingTouch {
  touch: Touch;
  owner: OwnerView | null;
  plan: TouchPlan;
  /** The mark that settled it. */
  mark: Mark | undefined;
  stands: TouchRun;
}

/** How a sequence stands on a record. */
export interface Standing {
  run: SequenceRun;
  touches: StandingTouch[];
  /** Why it has stopped, or null while it has not: `the customer answered on 2026-11-20`. */
  stopped: Text | null;
  /** The pause it is in. */
  pause: Pause | undefined;
}

/** Works out where every touch of a sequence stands in a run. After an answer that stops it nothing moves on. */
export function standingOf(one: Case, sequence: Sequence, run: SequenceRun): Standing {
  const activities = activitiesSince(one, run.start);
  const stops = stopsOf(sequence);
  const stop = activities.find((activity) => {
    const answer = findAnswer(activity);
    return answer !== undefined && stops.includes(answer);
  });
  const now = stop ? Date.parse(stop.at) : one.now.epochMilliseconds;
  const said = saidOf(one, run);
  const planned = sequence.touches.map((touch) => ({
    touch,
    ...planOf(one, sequence, touch, said.get(touch.id), activities),
  }));
  const pauses = pausesOf(one, sequence, activities);
  const runs = runTouches(
    planned.map(({ plan }) => plan),
    { start: run.start, now, pauses },
  );
  const touches = planned.map((each, i) => ({
    ...each,
    stands: runs[i] ?? ({ state: 'upcoming' } as const),
  }));
  const isOver = runs.every(({ state }) => state !== 'current');
  return {
    run,
    touches,
    stopped: stop && !isOver ? answerWords(stop, dayText(one, now)) : null,
    pause: stop || isOver ? undefined : pauses.find(({ from, until }) => from <= now && now < until),
  };
}

/** The last word on each touch in a run, by its id. */
function saidOf(one: Case, { visits }: SequenceRun): Map<string, Mark> {
  const said = new Map<string, Mark>();
  for (const mark of one.state.marks) {
    if (!['step.done', 'step.reopened', 'touch.skipped'].includes(mark.type)) continue;
    const visit = findVisit(one.visits, mark.occurrence);
    if (visit && visits.includes(visit)) said.set(mark.subject, mark);
  }
  return said;
}

function planOf(
  one: Case,
  sequence: Sequence,
  touch: Touch,
  last: Mark | undefined,
  activities: readonly Activity[],
): Pick<StandingTouch, 'owner' | 'plan' | 'mark'> {
  const { playbook } = one.index;
  const owner = ownerOf(one, touch.owner, `${one.motion.id}/${sequence.id}/${touch.id}`);
  const person = playbook.people.find(({ id }) => id === owner?.person);
  const isReopened = last?.type === 'step.reopened';
  const mark = isReopened ? undefined : last;
  // Undo means that what was logged before it was not this touch.
  const signs = activities.filter(
    (each) => isSign(each, touch.channel) && !(isReopened && each.at <= last.at),
  );
  const plan: TouchPlan = {
    delay: getSpan(touch.delay),
    expires: getSpan(touch.expires),
    calendar: calendarOf(playbook, person),
    settled: mark && { how: mark.type === 'touch.skipped' ? 'skipped' : 'done', at: Date.parse(mark.at) },
    signs: signs.map(({ at }) => Date.parse(at)),
  };
  return { owner, plan, mark };
}
