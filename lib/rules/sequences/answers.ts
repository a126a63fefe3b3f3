import type { Channel, Sequence } from '../../playbook/sequence-schema.ts';
import { stopWords } from '../../playbook/sequence-schema.ts';
import type { Activity } from '../../records/activity.ts';
import { activitiesOf } from '../../records/apply-activity.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';

type Answer = (typeof stopWords)[number];

/** What happened around a record since its sequence began, by now, oldest first. */
export function activitiesSince({ state, now }: Case, start: number): readonly Activity[] {
  return activitiesOf(state).filter(({ at }) => {
    const moment = Date.parse(at);
    return start <= moment && moment <= now.epochMilliseconds;
  });
}

/** The answer that an activity is, if it is one: the customer replied, wrote or called, or one met. */
export function findAnswer({ kind, by }: Activity): Answer | undefined {
  if (kind === 'meeting') return 'meeting';
  return by === 'customer' && kind !== 'note' ? 'reply' : undefined;
}

/** What ends a sequence. A reply and a meeting do where nothing is written, save what pauses it. */
export function stopsOf({ stopOn, pauseOn }: Sequence): readonly Answer[] {
  return stopOn ?? stopWords.filter((word) => !pauseOn.includes(word));
}

/** True when an activity is what a touch of a channel asks for, so that nobody has to tick it as well. */
export function isSign({ kind, by }: Activity, channel: Channel): boolean {
  if (channel === 'meeting') return kind === 'meeting';
  return by === 'us' && kind === channel;
}

/** An answer in words: `the customer replied on 2026-11-20`; `day` is that of the activity. */
export function answerWords(activity: Activity, day: string): Text {
  const isMeeting = findAnswer(activity) === 'meeting';
  return { key: isMeeting ? 'rules.sequence.met' : 'rules.sequence.answered', with: { day } };
}
