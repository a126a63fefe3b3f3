import { Temporal } from 'temporal-polyfill';
import { getSpan } from '../../playbook/due.ts';
import type { Sequence } from '../../playbook/sequence-schema.ts';
import type { Activity } from '../../records/activity.ts';
import type { Text } from '../../text/text.ts';
import { addSpan } from '../business-time.ts';
import type { Case } from '../case.ts';
import { answerWords, findAnswer } from './answers.ts';
import { dayText } from './day-text.ts';

/** A time in which a sequence waits, in milliseconds since 1970, and why in words: `Mara Lindt is away`. */
export interface Pause {
  from: number;
  until: number;
  why: Text;
}

/** The pauses of a sequence in time order, those that touch each other as one. `why` is of the one that ends last. */
export function pausesOf(one: Case, sequence: Sequence, activities: readonly Activity[]): Pause[] {
  const all = [...waitings(one), ...leaves(one, sequence), ...answers(one, sequence, activities)];
  const apart: Pause[] = [];
  for (const pause of all.sort((a, b) => a.from - b.from || a.until - b.until)) {
    const last = apart.at(-1);
    if (!last || pause.from > last.until) apart.push({ ...pause });
    else if (pause.until > last.until) Object.assign(last, { until: pause.until, why: pause.why });
  }
  return apart;
}

/** The times in which somebody said that we wait on the customer: every clock stands still then. */
function waitings({ waits: { stretches, open }, now }: Case): Pause[] {
  const why: Text = { key: 'rules.sequence.waitsOnCustomer' };
  const told = stretches.map(({ from, until }) => ({
    from: from.epochMilliseconds,
    until: until.epochMilliseconds,
    why,
  }));
  if (!open || Temporal.Instant.compare(open.until, now) <= 0) return told;
  return [...told, { from: Date.parse(open.since), until: open.until.epochMilliseconds, why }];
}

/** The leave of the record's owner, whole days on the company's clock. */
function leaves(one: Case, { pauseOn }: Sequence): Pause[] {
  if (!pauseOn.includes('away')) return [];
  const { index, recordOwner, routed, state } = one;
  const owner = recordOwner === null ? routed?.person : index.findPerson(state.ref.host, recordOwner);
  const { timeZone } = index.playbook.calendar;
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  return (owner?.away ?? []).map(({ from, until }) => ({
    from: startOf(Temporal.PlainDate.from(from)),
    until: startOf(Temporal.PlainDate.from(until).add({ days: 1 })),
    why: { key: 'rules.sequence.away', with: { name: owner?.name ?? '' } },
  }));
}

/** Each answer of the customer that pauses the sequence. */
function answers(one: Case, { pauseOn, pauseFor }: Sequence, activities: readonly Activity[]): Pause[] {
  const { calendar } = one.index.playbook;
  return activities.flatMap((activity): Pause[] => {
    const answer = findAnswer(activity);
    if (!answer || !pauseOn.includes(answer)) return [];
    const from = Temporal.Instant.from(activity.at);
    const until = addSpan(from, getSpan(pauseFor), calendar).epochMilliseconds;
    const why = answerWords(activity, dayText(one, from.epochMilliseconds));
    return [{ from: from.epochMilliseconds, until, why }];
  });
}
