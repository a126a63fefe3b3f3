import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../playbook/calendar-of.ts';
import { type DueTime, getDueTime } from '../playbook/due-time.ts';
import { dueTimeText } from '../playbook/due-time-text.ts';
import { findNamedProperties } from '../playbook/named-properties.ts';
import type { Calendar, Step } from '../playbook/playbook-schema.ts';
import { spanText } from '../playbook/span-text.ts';
import { believedValue } from '../records/believe.ts';
import { findMoment } from '../records/find-moment.ts';
import type { OwnerView, StepView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
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
  const stood = Temporal.Instant.compare(at, dueAfter(start, due, calendar)) > 0;
  const waited = stood ? 'Waited' : '';
  const words = dueTimeText(step.due);
  const rule: Text =
    after === undefined || step.after === undefined
      ? {
          key: `rules.dueTime.${one.visit.certainty === 'exact' ? 'entering' : 'seen'}${waited}`,
          with: { due: words, stage: one.stage.title },
        }
      : { key: `rules.dueTime.step${waited}`, with: { due: words, step: stepTitle(one, step.after) } };
  return known(one, at, rule, calendar);
}

interface ByDate {
  step: Step;
  due: Extract<DueTime, { kind: 'date' }>;
  calendar: Calendar;
}

/** A date is a day on the company's clock, as in conditions; the time is the closing time of who does the step. */
function byDate(one: Case, { step, due, calendar }: ByDate): StepDue {
  const [property] = findNamedProperties(due.property, one.index.properties);
  const title = (property && one.index.titles.get(property.id)) ?? due.property;
  const value = property ? believedValue(one.state.properties, property.id) : null;
  const words = dueTimeText(step.due ?? '');
  if (value === null)
    return unknown(one, step, { key: 'rules.dueTime.unknown', with: { title, due: words } });
  const { timeZone } = one.index.playbook.calendar;
  const moment = findMoment(value, timeZone);
  if (moment === undefined)
    return unknown(one, step, { key: 'rules.dueTime.unsure', with: { title, value, due: words } });
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  const rule: Text = {
    key: `rules.dueTime.${due.side}Day`,
    with: { span: spanText(due.span), date: title, day: day.toString() },
  };
  return known(one, dueByDate(day, due, calendar), rule, calendar);
}

function unknown(one: Case, step: Step, text: Text): StepDue {
  return { due: null, dueUnknown: stageReason(one, step.id, text) };
}

function known(one: Case, at: Temporal.Instant, rule: Text, calendar: Calendar): StepDue {
  const due = { at: isoText(at), state: dueState(one.now, at, calendar), rule };
  return { due, dueUnknown: null };
}

function stepTitle({ stage }: Case, id: string): string {
  return stage?.steps.find((step) => step.id === id)?.title ?? id;
}

function isoText(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}
