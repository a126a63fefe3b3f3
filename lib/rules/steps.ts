import type { Step } from '../playbook/playbook-schema.ts';
import { believe } from '../records/believe.ts';
import type { OwnerView, StepView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import { applies, becauseText } from './applies.ts';
import { type Case, findMark, stageReason } from './case.ts';
import { doneText } from './done-text.ts';
import { evidenceOf } from './evidence.ts';
import { sentences } from './joined.ts';
import { ownerOf } from './owner.ts';
import { sourceWords } from './source-words.ts';
import { stepDue } from './step-due.ts';

/** The steps of the present stage in their order, with who, by when, and whether they are done. */
export function stepsOf(one: Case): StepView[] {
  const steps = (one.stage?.steps ?? []).filter((step) => applies(one, step.when));
  const done = new Map<string, Done>();
  for (const step of steps) {
    const how = doneOf(one, step);
    if (how) done.set(step.id, how);
  }
  const there = new Set(steps.map(({ id }) => id));
  return steps.map((step) => stepView(one, step, { done, there }));
}

interface Progress {
  done: ReadonlyMap<string, Done>;
  /** The steps that apply to this record. */
  there: ReadonlySet<string>;
}

interface Done {
  at: string;
  by: string | null;
  text: Text;
}

function doneOf(one: Case, step: Step): Done | undefined {
  const mark = findMark(one, step.id, ['step.done', 'step.reopened']);
  if (mark) return { at: mark.at, by: mark.by?.name ?? null, text: doneText(mark.by?.name) };
  if (step.doneWhen === 'ticked') return undefined;
  const { used } = believe(one.state.properties, step.doneWhen.known);
  if (!used?.value) return undefined;
  return {
    at: used.asOf,
    by: null,
    text: {
      key: 'rules.step.doneByData',
      with: {
        title: one.index.titles.get(step.doneWhen.known) ?? step.doneWhen.known,
        source: sourceWords(used.source),
      },
    },
  };
}

function stepView(one: Case, step: Step, { done, there }: Progress): StepView {
  const how = done.get(step.id);
  // A step after one that does not apply to this record is not held up by it.
  const before = step.after !== undefined && there.has(step.after) ? step.after : undefined;
  const waits = before !== undefined && !done.has(before);
  const asked: Text = { key: 'rules.step.asked', with: { stage: one.stage?.title ?? '' } };
  const owner = stepOwner(one, step);
  return {
    id: step.id,
    title: step.title,
    state: how ? 'done' : waits ? 'waiting' : 'open',
    owner,
    ...(how || waits
      ? { due: null, dueUnknown: null }
      : stepDue(one, step, owner, before === undefined ? undefined : done.get(before)?.at)),
    sop: step.sop ?? null,
    ...(step.requires === undefined ? {} : { requires: step.requires }),
    doneWhen: step.doneWhen === 'ticked' ? { tick: true } : { known: step.doneWhen.known },
    doneAt: how?.at ?? null,
    doneBy: how?.by ?? null,
    reason: {
      ...stageReason(one, step.id, how?.text ?? sentences(asked, becauseText(one, step.when)), step),
      evidence: how ? [] : evidenceOf(one, [step.when], before),
      ...(step.sop === undefined ? {} : { sop: step.sop }),
    },
  };
}

/** Never silently nobody: a step without an owner says so, and `flagsOf` raises it. */
function stepOwner(one: Case, step: Step): OwnerView | null {
  const rule = stageReason(one, step.id, '').rule;
  return ownerOf(one, step.owner, rule);
}
