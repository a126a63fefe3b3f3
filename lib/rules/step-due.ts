import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../playbook/calendar-of.ts';
import { type DueTime, getDueTime } from '../playbook/due-time.ts';
import { findNamedProperties } from '../playbook/named-properties.ts';
import type { Calendar, Step } from '../playbook/playbook-schema.ts';
import { believedValue } from '../records/believe.ts';
import { findMoment } from '../records/find-moment.ts';
import type { OwnerView, StepView } from '../records/guidance.ts';
import { type Case, stageReason } from './case.ts';
import { dueAfter, dueByDate } from './due-moment.ts';
import { dueState } from './due-state.ts';
import { dueWithWaits } from './due-with-waits.ts';

type StepDue = Pick<StepView, 'due' | 'dueUnknown'>;

const never: StepDue = { due: null, dueUnknown: null };

/**
 * When an open step is due, in the calendar of the person who does it; or why that cannot be said. `after` is when
 * the step before it was done (ISO 8601), where it waits for one.
 */
export function stepDue(one: Case, step: Step, owner: OwnerView | null, after: string | undefined): StepDue {
  if (step.due === undefined || !one.visit || !one.stage) return never;
  const { playbook } = one.index;
  const calendar = calendarOf(
    playbook,
    playbook.people.find(({ id }) => id === owner?.person),
  );
  const due = getDueTime(step.due);
  if (due.kind === 'date') return byDate(one, { step, due, calendar });
  const start = Temporal.Instant.from(after ?? one.visit.since);
  const at = dueWithWaits(start, due, one.waits.stretches, calendar);
  const from =
    after === undefined || step.after === undefined
      ? entryWords(one)
      : `after "${stepTitle(one, step.after)}"`;
  const stood = Temporal.Instant.compare(at, dueAfter(start, due, calendar)) > 0;
  const without = stood ? ', without the time waited on the customer' : '';
  return known(one, at, `${step.due} ${from}${without}`, calendar);
}

interface ByDate {
  step: Step;
  due: Extract<DueTime, { kind: 'date' }>;
  calendar: Calendar;
}

/** A date is a day on the company's clock, as in conditions; the time is the closing time of who does the step. */
function byDate(one: Case, { step, due, calendar }: ByDate): StepDue {
  const [property] = findNamedProperties(due.property, one.index.properties);
  const title = property?.title ?? due.property;
  const value = property ? believedValue(one.state.properties, property.id) : null;
  if (value === null) return unknown(one, step, `${title} is not known yet.`);
  const { timeZone } = one.index.playbook.calendar;
  const moment = findMoment(value, timeZone);
  if (moment === undefined) return unknown(one, step, `${title} is "${value}", which is not surely one day.`);
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  const { amount, unit } = due.span;
  const rule = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} ${due.side} ${title} (${day})`;
  return known(one, dueByDate(day, due, calendar), rule, calendar);
}

function unknown(one: Case, step: Step, why: string): StepDue {
  const text = `${why} The step is due ${step.due}.`;
  return { due: null, dueUnknown: stageReason(one, step.id, text) };
}

function known(one: Case, at: Temporal.Instant, rule: string, calendar: Calendar): StepDue {
  const due = { at: isoText(at), state: dueState(one.now, at, calendar), rule };
  return { due, dueUnknown: null };
}

function entryWords({ stage, visit }: Case): string {
  const title = stage?.title ?? '';
  return visit?.certainty === 'exact' ? `after entering ${title}` : `after it was first seen in ${title}`;
}

function stepTitle({ stage }: Case, id: string): string {
  return stage?.steps.find((step) => step.id === id)?.title ?? id;
}

function isoText(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}
