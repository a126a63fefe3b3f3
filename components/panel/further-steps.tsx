import { Check, Circle, CircleDashed } from 'lucide-react';
import { useId } from 'react';
import type { StepView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { dueText } from './due-text.ts';
import { Why } from './why.tsx';

interface FurtherStepsProps {
  steps: StepView[];
  busy: boolean;
  /** The step whose Undo already stands above the list. */
  justFinished: string | null;
  onMark: (step: StepView, done: boolean) => void;
}

/** The other steps of the stage: what comes next, and what is done, by whom and when. */
export function FurtherSteps({ steps, busy, justFinished, onMark }: FurtherStepsProps) {
  const heading = useId();
  if (steps.length === 0) return null;
  const shown = steps.filter((step) => step.id !== justFinished);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className="sub-head" id={heading}>
        {t('panel.step.others')}
      </h3>
      <ul className="list" aria-labelledby={heading}>
        {shown.map((step) => (
          <FurtherStep key={step.id} step={step} busy={busy} onMark={onMark} />
        ))}
      </ul>
    </>
  );
}

function FurtherStep({
  step,
  busy,
  onMark,
}: { step: StepView } & Pick<FurtherStepsProps, 'busy' | 'onMark'>) {
  const now = useNow();
  const ticked = 'tick' in step.doneWhen;
  return (
    <li className="item">
      <span className={`item-sign ${step.state === 'done' ? 'good' : ''}`} aria-hidden="true">
        {step.state === 'done' ? (
          <Check size={16} />
        ) : step.state === 'open' ? (
          <Circle size={16} />
        ) : (
          <CircleDashed size={16} />
        )}
      </span>
      <span className="item-body">
        <span className={step.state === 'open' ? '' : 'soft'}>{step.title}</span>
        <small>
          {step.state === 'done' && doneText(step, now)}
          {step.state === 'waiting' && t('panel.step.waits')}
          {step.state === 'open' && openText(step, now)}
        </small>
      </span>
      {ticked && step.state === 'open' && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.step.tickOffOf', step)}
          onClick={() => onMark(step, true)}
        >
          {t('panel.step.tickOff')}
        </Button>
      )}
      {ticked && step.state === 'done' && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.undoOf', step)}
          onClick={() => onMark(step, false)}
        >
          {t('ui.undo')}
        </Button>
      )}
      <Why small reason={step.reason} about={step.title} />
    </li>
  );
}

/** When an open step is due, as far as that can be said. */
function openText({ due, dueUnknown }: StepView, now: Date): string {
  if (due) return dueText(due, now).text;
  return dueUnknown ? t('panel.due.unknown', { why: say(dueUnknown.text) }) : t('panel.step.open');
}

/** Who did it and when. A tick without a name is this browser's own, not yet answered by the backend. */
function doneText(step: StepView, now: Date): string {
  const nobody = 'tick' in step.doneWhen ? t('panel.step.doneByYou') : t('panel.step.done');
  const told = step.doneBy === null ? nobody : t('panel.step.doneBy', { name: step.doneBy });
  return [told, step.doneAt && momentText(new Date(step.doneAt), now)].filter(Boolean).join(' · ');
}
