import { Temporal } from 'temporal-polyfill';
import type { Sequence } from '../../playbook/sequence-schema.ts';
import { spanText } from '../../playbook/span-text.ts';
import type { DueView, TouchView } from '../../records/guidance.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';
import { doneText } from '../done-text.ts';
import { dueState } from '../due-state.ts';
import { sentences } from '../joined.ts';
import type { Standing, StandingTouch } from './standing.ts';

/** The touches of a sequence as they are shown, in their order, each with its reason. */
export function touchViews(one: Case, sequence: Sequence, standing: Standing): TouchView[] {
  return standing.touches.map((each, index): TouchView => {
    const { touch, owner, mark, stands } = each;
    const due = standing.stopped ? null : dueView(one, each, delayWords(standing, index));
    const isLeft = stands.state === 'current' || stands.state === 'upcoming';
    return {
      id: touch.id,
      title: touch.title,
      channel: touch.channel,
      state: standing.stopped && isLeft ? 'dropped' : stands.state,
      owner,
      due,
      expires: due && stands.state === 'current' ? isoText(stands.expires) : null,
      at: 'at' in stands ? isoText(stands.at) : null,
      by: mark?.by?.name ?? null,
      sop: touch.sop ?? null,
      reason: {
        rule: `${one.motion.id}/${sequence.id}/${touch.id}`,
        version: one.index.version,
        text: sentences(whyText(each, due, standing.stopped), {
          key: 'rules.touch.place',
          with: { n: index + 1, total: standing.touches.length, title: sequence.title },
        }),
      },
    };
  });
}

function dueView(one: Case, { plan, stands }: StandingTouch, rule: Text): DueView | null {
  if (stands.state !== 'current') return null;
  const at = Temporal.Instant.fromEpochMilliseconds(stands.due);
  return { at: isoText(stands.due), state: dueState(one.now, at, plan.calendar), rule };
}

/** The delay of a touch and from what it counts: the beginning, the end of a pause, or what became of the touch before. */
function delayWords({ run, touches }: Standing, index: number): Text {
  const [before, own] = [touches[index - 1], touches[index]];
  const delay = spanText(own?.touch.delay ?? '');
  if (own?.stands.state === 'current' && own.stands.paused)
    return { key: 'rules.dueTime.afterPause', with: { delay } };
  const ending = endings[before?.stands.state ?? 'upcoming'];
  return before && ending
    ? { key: `rules.dueTime.after${ending}`, with: { delay, touch: before.touch.title } }
    : { key: 'rules.dueTime.afterStart', with: { delay, start: run.from } };
}

const endings = {
  done: 'Done',
  skipped: 'Skipped',
  missed: 'Missed',
  current: null,
  upcoming: null,
} as const;

function whyText({ touch, mark, stands }: StandingTouch, due: DueView | null, stopped: Text | null): Text {
  const name = mark?.by?.name;
  switch (stands.state) {
    case 'done':
      return stands.bySign ? { key: signs[touch.channel] } : doneText(name);
    case 'skipped':
      return name === undefined
        ? { key: 'rules.touch.skippedByYou', with: { reason: mark?.reason ?? '' } }
        : { key: 'rules.touch.skippedBy', with: { name, reason: mark?.reason ?? '' } };
    case 'missed':
      return { key: 'rules.touch.missed', with: { span: spanText(touch.expires) } };
    case 'current':
      if (due) return { key: 'rules.touch.current', with: { rule: due.rule, span: spanText(touch.expires) } };
  }
  return stopped
    ? { key: 'rules.touch.dropped', with: { why: stopped } }
    : { key: 'rules.touch.upcoming', with: { span: spanText(touch.delay) } };
}

const signs = {
  call: 'rules.touch.signCall',
  email: 'rules.touch.signEmail',
  meeting: 'rules.touch.signMeeting',
  task: 'rules.touch.signTask',
  other: 'rules.touch.signOther',
} as const;

function isoText(at: number): string {
  return new Date(at).toISOString();
}
