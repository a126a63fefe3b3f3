import { activityKinds } from '../../records/activity.ts';
import { activityNoun } from '../../records/activity-words.ts';
import type { Text } from '../../text/text.ts';
import type { NameBook } from './name-book.ts';
import { isPart, type Part } from './words.ts';

const changes = { changed: 'changed', timesChanged: 'changed', movedLater: 'movedLater' } as const;

/** A condition over a record's past in words; undefined for any other. `motion` holds the stages it may name. */
export function historyWords(condition: Part, book: NameBook, motion: Part): Text | undefined {
  const { activity, stageEntered, property } = condition;
  if (activity !== undefined) return activityText(condition);
  if (stageEntered !== undefined) return entryText(condition, book.inside(motion, 'stages', stageEntered));
  for (const test of ['changed', 'timesChanged', 'movedLater'] as const) {
    const value = condition[test];
    if (!isPart(value)) continue;
    const what: Text = { key: `change.past.${changes[test]}`, with: { property: book.property(property) } };
    return withinText(timesText(what, value), value);
  }
  return undefined;
}

function entryText({ within, before, after }: Part, stage: Text): Text {
  if (within !== undefined) return { key: 'change.entered.within', with: { stage, time: String(within) } };
  return before !== undefined
    ? { key: 'change.entered.before', with: { stage, day: String(before) } }
    : { key: 'change.entered.after', with: { stage, day: String(after) } };
}

function activityText(condition: Part): Text {
  const { activity, by, count } = condition;
  const kind = activityKinds.find((one) => one === activity) ?? 'any';
  const noun = activityNoun(kind, by === 'us' || by === 'customer' ? by : undefined);
  const what: Text = { key: 'change.past.activity', with: { activity: noun } };
  return withinText(isPart(count) ? timesText(what, count) : what, condition);
}

function timesText(what: Text, { atLeast, atMost }: Part): Text {
  const [least, most] = [often(atLeast), often(atMost)];
  if (atLeast !== undefined && atMost !== undefined)
    return { key: 'change.often.between', with: { what, least, most } };
  if (atLeast !== undefined) return { key: 'change.often.atLeast', with: { what, least } };
  return atMost === undefined ? what : { key: 'change.often.atMost', with: { what, most } };
}

function often(times: unknown): Text {
  const count = Number(times);
  return { key: 'change.times', count: Number.isNaN(count) ? 2 : count, with: { n: String(times) } };
}

function withinText(what: Text, { within }: Part): Text {
  return typeof within === 'string' ? { key: 'change.often.within', with: { what, time: within } } : what;
}
