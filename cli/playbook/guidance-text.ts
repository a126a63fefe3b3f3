import { activityWords } from '../../lib/records/activity-words.ts';
import type {
  AssignmentView,
  CriterionView,
  FlagView,
  Guidance,
  Reason,
  SequenceView,
  StepView,
  WaitingView,
} from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import type { Said } from '../../lib/text/text.ts';

/** Guidance as text: each statement, and under it why, with the place in the playbook. */
export function guidanceText(unsaid: Guidance): string {
  const guidance = sayAll(unsaid);
  const { name, record, playbook, motion, stage, owner, steps, criteria, flags, waiting, sops, asOf } =
    guidance;
  const { host, account, object, id } = record;
  const lines = [
    `${name ?? 'no name'} · ${host}:${account}:${object}:${id}`,
    `As of ${asOf}, ${motion.title}, "${playbook.name}" version ${playbook.version}.`,
    '',
    stage.known
      ? `Stage: ${stage.title}, ${stage.certainty === 'exact' ? '' : 'at least '}${stage.days} d, since ${stage.since}`
      : `Stage: not known${stage.shown === null ? '' : ` ("${stage.shown}")`}`,
    why(stage.reason),
    `Owner: ${owner ? `${owner.name}${owner.role ? ` (${owner.role})` : ''}` : 'nobody'}`,
    ...(owner ? [why(owner.reason)] : []),
    ...(guidance.assignment ? assignmentLines(guidance.assignment) : []),
  ];
  section(
    lines,
    'Steps',
    steps.flatMap((step) => stepLines(step, guidance.step)),
  );
  if (guidance.sequence) section(lines, 'Follow-up', sequenceLines(guidance.sequence));
  section(lines, 'To leave the stage', criteria.flatMap(criterionLines));
  section(lines, 'Flags', flags.flatMap(flagLines));
  section(lines, 'Waiting on the customer', waiting ? waitingLines(waiting) : []);
  const held = guidance.held.flatMap(({ title, reason }) => [`  ${title}`, why(reason)]);
  section(lines, 'Held back', held);
  section(lines, 'In shadow, shown to nobody', guidance.shadow.flatMap(flagLines));
  section(
    lines,
    'SOPs',
    sops.map(({ title, id: sop }) => `  ${title} · ${sop}`),
  );
  const disagreements = guidance.disagreements.map(
    ({ property, used, other }) =>
      `  ${property}: "${used.value ?? ''}" (${used.source}) is used, "${other.value ?? ''}" (${other.source}) is not`,
  );
  section(lines, 'Sources disagree', disagreements);
  const happened = guidance.activities.map(
    (one) => `  ${one.at} ${say(activityWords(one))}${one.toldBy ? ` · told by ${one.toldBy}` : ''}`,
  );
  section(lines, 'What happened', happened);
  return lines.join('\n');
}

function assignmentLines({ state, title, name, how, at, alternatives }: Said<AssignmentView>): string[] {
  const others = alternatives.map((other) => `${other.name} (${other.note})`).join(', ');
  if (state === 'pending') return [`Will be assigned by "${title}" (${how}); until then ${name}`];
  return [`Assigned to ${name} by "${title}" at ${at}: ${how}`, ...(others ? [`    others: ${others}`] : [])];
}

function section(lines: string[], title: string, content: string[]): void {
  if (content.length > 0) lines.push('', `${title}:`, ...content);
}

function why({ text, rule, version, keeper }: Said<Reason>): string {
  const kept = keeper === undefined ? '' : `, kept by ${keeper}`;
  return `    why: ${text} [${rule}, version ${version}${kept}]`;
}

function stepLines(step: Said<StepView>, next: Said<StepView> | null): string[] {
  const mark = step.state === 'done' ? 'done' : step.id === next?.id ? 'next' : step.state;
  const due = step.due ? ` · due ${step.due.at} (${step.due.rule}), ${step.due.state}` : '';
  const unknown = step.dueUnknown ? ' · due: cannot say' : '';
  const done = step.doneAt ? ` · ${step.doneAt}${step.doneBy ? ` by ${step.doneBy}` : ''}` : '';
  return [
    `  ${mark.padEnd(8)} ${step.title} · ${step.owner?.name ?? 'nobody'}${due}${unknown}${done}`,
    why(step.reason),
    ...(step.dueUnknown ? [why(step.dueUnknown)] : []),
  ];
}

function sequenceLines({ title, state, why: how, touches, reason }: Said<SequenceView>): string[] {
  const touchLines = touches.flatMap((touch) => {
    const due = touch.due ? ` · due ${touch.due.at} (${touch.due.rule}), ${touch.due.state}` : '';
    const at = touch.at ? ` · ${touch.at}${touch.by ? ` by ${touch.by}` : ''}` : '';
    const who = touch.owner?.name ?? 'nobody';
    return [
      `  ${touch.state.padEnd(8)} ${touch.title} · ${touch.channel} · ${who}${due}${at}`,
      why(touch.reason),
    ];
  });
  return [`  ${title}: ${state}. ${how}`, why(reason), ...touchLines];
}

function criterionLines({ state, title, evidence, reason }: Said<CriterionView>): string[] {
  return [`  ${state.padEnd(8)} ${title}${evidence ? ` · ${evidence}` : ''}`, why(reason)];
}

function waitingLines({ since, until, state, reason }: Said<WaitingView>): string[] {
  const end = state === 'passed' ? `the clocks run again since ${until}` : `until ${until} at the latest`;
  return [`  since ${since}, ${end}`, why(reason)];
}

function flagLines({ kind, title, days, snooze, reason }: Said<FlagView>): string[] {
  const age = days === null ? '' : ` · ${days} d`;
  const rest = snooze ? ` · snoozed until ${snooze.until}: ${snooze.reason}` : '';
  return [`  ${kind.padEnd(8)} ${title}${age}${rest}`, why(reason)];
}
