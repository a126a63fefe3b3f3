import { Temporal } from 'temporal-polyfill';
import type { LineView } from '../messages/page-messages.ts';
import type { Guidance, StageView, StepView } from '../records/guidance.ts';
import { recordKey } from '../records/record-ref.ts';
import type { Text } from '../text/text.ts';
import { compareFlags } from './budget/notice.ts';
import { levelOf } from './budget/notices-of.ts';
import { type ChipTexts, flagChip } from './flag-chip.ts';
import { isLoudFor } from './is-loud.ts';
import { sentences } from './joined.ts';

/** Whose eyes the texts are for: how their language writes dates (BCP 47), and their time zone. */
export interface Viewer {
  locale: string;
  timeZone: string;
}

/** To whom the flags are said: a member's id, the rules on their card (most urgent first), and the paths of those rules
 *  that are only counted. */
export interface Audience {
  member: string;
  card: readonly string[];
  demoted: ReadonlySet<string>;
}

/** The line before its texts are put into a language. */
export type LineTexts = Pick<LineView, 'key' | 'owner'> & {
  step: Text | null;
  due: ChipTexts | null;
  stage: ChipTexts | null;
  flags: ChipTexts[];
  summary: Text;
};

/** The texts of the line for one record. `now` decides between "today", "tomorrow" and a date. */
export function lineView(guidance: Guidance, now: Date, viewer: Viewer, audience: Audience): LineTexts {
  const owner = guidance.owner?.name ?? null;
  const step = stepText(guidance);
  const due = guidance.step ? (waitingChip(guidance) ?? dueChip(guidance.step, now, viewer)) : null;
  const stage = stageChip(guidance.stage);
  const chips = [...arrivedChips(guidance), ...flagChips(guidance, audience)];
  // Before anything is known of the record, it is not known either that nobody owns it.
  const nobody = guidance.stage.known ? ({ key: 'line.noOwner' } as const) : null;
  const parts = [owner ?? nobody, step, due?.detail, stage?.detail, ...chips.map((chip) => chip.detail)];
  return {
    key: recordKey(guidance.record),
    owner,
    step,
    due,
    stage,
    flags: chips,
    summary: spoken(parts),
  };
}

/** What was handed over to this record and waits for an answer: its own flags stand on the record that it came from. */
function arrivedChips({ record, handoffs }: Guidance): ChipTexts[] {
  const waiting = handoffs.filter((view) => view.state === 'offered' && view.record !== recordKey(record));
  return waiting.map(({ title, due }) => ({
    state: due?.state === 'overdue' ? 'bad' : 'soon',
    text: { key: 'handoff.flag.waiting' },
    detail: { key: 'handoff.flag.arrived', with: { handoff: title } },
  }));
}

/** What is on the card comes first, as one chip that says so; then what else is loud, most urgent first. A chip of its
 *  own says what is overdue. */
function flagChips({ flags, stage }: Guidance, { member, card, demoted }: Audience): ChipTexts[] {
  const loud = flags.filter((flag) => isLoudFor(flag, member) && levelOf(flag, demoted) !== 'quiet');
  const [first, ...more] = card.flatMap((rule) => loud.find((flag) => flag.rule === rule) ?? []);
  const others = loud.filter(({ rule, kind }) => !card.includes(rule) && kind !== 'overdue');
  const chips = others.sort(compareFlags).map((flag) => flagChip(flag, stage));
  if (!first) return chips;
  const { state, text, detail } = flagChip(first, stage);
  const all = sentences(detail, ...more.map((flag) => flagChip(flag, stage).detail), { key: 'line.onTop' });
  const now: Text =
    more.length > 0
      ? { key: 'line.nowMore', with: { flag: text, n: more.length } }
      : { key: 'line.now', with: { flag: text } };
  return [{ state, text: now, detail: all }, ...chips];
}

/** Short texts one after another, as one to be read aloud; what is missing is left out. */
function spoken(parts: readonly (Text | null | undefined)[]): Text {
  const [first, ...more] = parts.flatMap((part) => part || []);
  return more.reduce<Text>(
    (before, next) => ({ key: 'line.then', with: { first: before, next } }),
    first ?? '',
  );
}

function stepText({ record, step, stage, handoffs }: Guidance): Text | null {
  if (step) return step.title;
  const arrived = handoffs.find((view) => view.record !== recordKey(record));
  // Where it came from says more than that no stage is known, which a project's page hardly ever shows.
  if (!stage.known && stage.shown === null && arrived?.name)
    return { key: 'handoff.panel.from', with: { name: arrived.name } };
  if (!stage.known)
    return stage.shown === null
      ? { key: 'line.stageNotKnown' }
      : { key: 'line.stageNotThere', with: { stage: stage.shown } };
  if (stage.kind !== 'open') return stage.title;
  return { key: 'line.noOpenStep' };
}

/** While the customer has to answer, the due time stands still; what was overdue before stays so. */
function waitingChip({ waiting, step }: Guidance): ChipTexts | null {
  if (waiting?.state !== 'waiting' || step?.due?.state === 'overdue') return null;
  return { state: 'quiet', text: { key: 'line.waiting' }, detail: waiting.reason.text };
}

function dueChip({ due }: StepView, now: Date, viewer: Viewer): ChipTexts | null {
  if (!due) return null;
  const moment = momentText(new Date(due.at), now, viewer);
  const isOverdue = due.state === 'overdue';
  const state = { overdue: 'bad', soon: 'soon', later: 'ok' } as const;
  return {
    state: state[due.state],
    text: { key: isOverdue ? 'line.overdueSince' : 'line.due', with: { moment } },
    detail: {
      key: isOverdue ? 'line.overdueDetail' : 'line.dueDetail',
      with: { moment, rule: due.rule },
    },
  };
}

function stageChip(stage: StageView): ChipTexts | null {
  if (!stage.known || stage.kind !== 'open') return null;
  const text = daysText(stage);
  return {
    state: 'quiet',
    text,
    detail: { key: 'line.stageDetail', with: { stage: stage.title, time: text } },
  };
}

/** `23 d in stage`; with "at least" where nobody saw the entry. */
function daysText({ certainty, days }: Extract<StageView, { known: true }>): Text {
  if (certainty === 'exact') return { key: 'line.inStage', with: { n: days } };
  return days === 0 ? { key: 'line.inStageToday' } : { key: 'line.inStageLeast', with: { n: days } };
}

/** A moment near to now: `today 16:00`, `tomorrow 09:00`, `Tue, Nov 24`, in the viewer's language and zone. */
function momentText(at: Date, now: Date, { locale, timeZone }: Viewer): string {
  const day = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const away = day(now).until(day(at), { largestUnit: 'day' }).days;
  if (Math.abs(away) > 1) {
    const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...year,
      timeZone,
    }).format(at);
  }
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day')} ${clock}`;
}
