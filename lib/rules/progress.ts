import { activityNoun, activityWords } from '../records/activity-words.ts';
import type { Text } from '../text/text.ts';
import type { Case } from './case.ts';
import { choices } from './joined.ts';

/** The last thing that moved a record on. */
interface Progress {
  /** ISO 8601 instant. */
  at: string;
  /** What it was and when, as part of a sentence. */
  text: Text;
}

/**
 * The last progress after a moment (ISO 8601), by what the motion counts as progress: something the customer did, or
 * a change of one of its properties. What we did ourselves moves nothing. Nothing when there was none.
 */
export function findProgress({ motion, facts, index, now }: Case, since: string): Progress | undefined {
  const { activities = [], properties = [] } = motion.progress ?? {};
  const latest = new Date(now.epochMilliseconds).toISOString();
  const done = facts.history.source.activities.flatMap((one) =>
    one.by === 'customer' && activities.includes(one.kind)
      ? [{ at: one.at, text: onDay('rules.stall.activity', { activity: activityWords(one) }, one.at) }]
      : [],
  );
  const changed = properties.flatMap((property) =>
    facts.history.changes(property).map(({ at }) => {
      const title = index.titles.get(property) ?? property;
      return { at, text: onDay('rules.stall.changeOn', { title }, at) };
    }),
  );
  return [...done, ...changed]
    .filter(({ at }) => at > since && at <= latest)
    .reduce<Progress | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined);
}

/** What counts as progress: `a reply by the customer, a meeting by the customer or a change of Amount`. */
export function progressWords({ motion, index }: Case): Text {
  const { activities = [], properties = [] } = motion.progress ?? {};
  const words: Text[] = [
    ...activities.map((kind) => activityNoun(kind, 'customer')),
    ...properties.map((property): Text => {
      const title = index.titles.get(property) ?? property;
      return { key: 'rules.stall.change', with: { title } };
    }),
  ];
  return words.length > 0 ? choices(words) : { key: 'rules.stall.nothing' };
}

function onDay(
  key: 'rules.stall.activity' | 'rules.stall.changeOn',
  named: Record<string, Text>,
  at: string,
): Text {
  return { key, with: { ...named, day: at.slice(0, 10) } };
}
