import { Temporal } from 'temporal-polyfill';
import type { LineChip, LineView } from '../messages/page-messages.ts';
import type { Guidance, StageView, StepView } from '../records/guidance.ts';
import { recordKey } from '../records/record-ref.ts';
import { compareFlags } from './budget/notice.ts';
import { levelOf } from './budget/notices-of.ts';
import { flagChip } from './flag-chip.ts';
import { isLoudFor } from './is-loud.ts';

/** Whose eyes the texts are for: the browser's language and time zone. */
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

/** The texts of the line for one record. `now` decides between "today", "tomorrow" and a date. */
export function lineView(guidance: Guidance, now: Date, viewer: Viewer, audience: Audience): LineView {
  const owner = guidance.owner?.name ?? null;
  const step = stepText(guidance);
  const due = guidance.step ? (waitingChip(guidance) ?? dueChip(guidance.step, now, viewer)) : null;
  const stage = stageChip(guidance.stage);
  const chips = flagChips(guidance, audience);
  // Before anything is known of the record, it is not known either that nobody owns it.
  const nobody = guidance.stage.known ? 'No owner' : null;
  const parts = [owner ?? nobody, step, due?.detail, stage?.detail, ...chips.map((chip) => chip.detail)];
  return {
    key: recordKey(guidance.record),
    owner,
    step,
    due,
    stage,
    flags: chips,
    summary: parts.filter((part) => part).join('. '),
  };
}

/** What is on the card comes first, as one chip that says so; then what else is loud, most urgent first. A chip of its
 *  own says what is overdue. */
function flagChips({ flags, stage }: Guidance, { member, card, demoted }: Audience): LineChip[] {
  const loud = flags.filter((flag) => isLoudFor(flag, member) && levelOf(flag, demoted) !== 'quiet');
  const [first, ...more] = card.flatMap((rule) => loud.find((flag) => flag.rule === rule) ?? []);
  const others = loud.filter(({ rule, kind }) => !card.includes(rule) && kind !== 'overdue');
  const chips = others.sort(compareFlags).map((flag) => flagChip(flag, stage));
  if (!first) return chips;
  const { state, text, detail } = flagChip(first, stage);
  const all = [detail, ...more.map((flag) => flagChip(flag, stage).detail), 'It is on top of the panel.'];
  const count = more.length > 0 ? ` +${more.length}` : '';
  return [{ state, text: `Now: ${text}${count}`, detail: all.join(' ') }, ...chips];
}

function stepText({ step, stage }: Guidance): string | null {
  if (step) return step.title;
  if (!stage.known)
    return stage.shown === null ? 'Stage not known yet' : `Stage "${stage.shown}" is not in the playbook`;
  if (stage.kind !== 'open') return stage.title;
  return 'No open step';
}

/** While the customer has to answer, the due time stands still; what was overdue before stays so. */
function waitingChip({ waiting, step }: Guidance): LineChip | null {
  if (waiting?.state !== 'waiting' || step?.due?.state === 'overdue') return null;
  return { state: 'quiet', text: 'waiting on customer', detail: waiting.reason.text };
}

function dueChip({ due }: StepView, now: Date, viewer: Viewer): LineChip | null {
  if (!due) return null;
  const when = momentText(new Date(due.at), now, viewer);
  const text = due.state === 'overdue' ? `overdue · ${when}` : `due ${when}`;
  const state = { overdue: 'bad', soon: 'soon', later: 'ok' } as const;
  return {
    state: state[due.state],
    text,
    detail: `${due.state === 'overdue' ? 'Overdue since' : 'Due'} ${when}: ${due.rule}`,
  };
}

function stageChip(stage: StageView): LineChip | null {
  if (!stage.known || stage.kind !== 'open') return null;
  const text = daysText(stage);
  return { state: 'quiet', text, detail: `${stage.title}: ${text}` };
}

/** `23 d in stage`; with "at least" where nobody saw the entry. */
function daysText({ certainty, days }: Extract<StageView, { known: true }>): string {
  if (certainty === 'exact') return `${days} d in stage`;
  return days === 0 ? 'in stage since at least today' : `at least ${days} d in stage`;
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
