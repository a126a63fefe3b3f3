import { activityKinds } from '../../records/activity.ts';
import { activityNoun } from './activity-noun.ts';
import type { NameBook } from './name-book.ts';
import { isPart, type Part, valueWords } from './words.ts';

/** A condition over a record's past in words; undefined for any other. `motion` holds the stages it may name. */
export function historyWords(condition: Part, book: NameBook, motion: Part): string | undefined {
  const { activity, stageEntered, property } = condition;
  if (activity !== undefined) return activityText(condition);
  if (stageEntered !== undefined) {
    const { within, before, after } = condition;
    const when =
      within !== undefined
        ? `within the last ${within}`
        : before !== undefined
          ? `before ${before}`
          : `after ${after}`;
    return `the record entered ${book.inside(motion, 'stages', stageEntered)} ${when}`;
  }
  for (const [test, words] of Object.entries(changes)) {
    const value = condition[test];
    if (isPart(value)) return `${book.property(property)} ${words}${timesText(value)}${withinText(value)}`;
  }
  return undefined;
}

const changes: Record<string, string> = {
  changed: 'was changed',
  timesChanged: 'was changed',
  movedLater: 'was moved to a later day',
};

function activityText(condition: Part): string {
  const { activity, by, count } = condition;
  const kind = activityKinds.find((one) => one === activity) ?? 'any';
  const noun = activityNoun(kind, by === 'us' || by === 'customer' ? by : undefined);
  const counted = isPart(count) ? timesText(count) : '';
  return `there was ${noun}${counted}${withinText(condition)}`;
}

function timesText({ atLeast, atMost }: Part): string {
  const least = atLeast === undefined ? '' : ` at least ${often(atLeast)}`;
  const most = atMost === undefined ? '' : ` at most ${often(atMost)}`;
  return least && most ? `${least} and${most}` : `${least}${most}`;
}

function often(times: unknown): string {
  return times === 1 ? 'once' : `${valueWords(times)} times`;
}

function withinText({ within }: Part): string {
  return typeof within === 'string' ? ` within the last ${within}` : '';
}
