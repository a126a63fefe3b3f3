import { Check, Undo2 } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { CoachWord } from '../../lib/records/coach-word.ts';
import type { Guidance, StepView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { Section } from '../ui/section.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { DueLine } from './due-line.tsx';
import { FollowUp } from './follow-up.tsx';
import { FurtherSteps } from './further-steps.tsx';
import { propertyText } from './property-text.ts';
import { restText } from './rest-text.ts';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { Why } from './why.tsx';
import { WriteFailure } from './write-failure.tsx';

/** Few steps require an SOP. */
const RequiredAct = lazy(() =>
  import('../training/required-act.tsx').then((module) => ({ default: module.RequiredAct })),
);

interface NextStepProps {
  guidance: Guidance;
  target: Target | undefined;
  onOpenSop: (id: string) => void;
}

/** What to do next on this record, when, and by which SOP; then the stage's other steps and the follow-up. */
export function NextStep({ guidance, target, onOpenSop }: NextStepProps) {
  const { write, pending, failure } = useWrite();
  const [finished, setFinished] = useState<{ step: StepView; target: Target } | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const { step } = guidance;

  /** Ticks or reopens a step. The control that was pressed goes away, so the focus moves to what replaced it. */
  const mark = async (subject: StepView, done: boolean, at: Target, coach?: CoachWord): Promise<boolean> => {
    const said = done
      ? t('panel.doneOf', { title: subject.title })
      : t('panel.openAgain', { title: subject.title });
    const about = { ...at, step: subject.id };
    const message = done
      ? ({ type: 'step.finish', ...about, ...(coach ? { coach } : {}) } as const)
      : ({ type: 'step.reopen', ...about } as const);
    if (!(await write(message, said))) return false;
    setFinished(done ? { step: subject, target: at } : null);
    focusAfter(() => (done ? row : top).current);
    return true;
  };

  const others = guidance.steps.filter((other) => other.id !== step?.id);
  return (
    <Section name={t('panel.step.heading')}>
      <div ref={top} tabIndex={-1} className="quiet-focus">
        {step ? (
          <div className="row wrap">
            <h3 className="title">{step.title}</h3>
            <Why reason={step.reason} about={t('panel.step.aboutStep')} />
          </div>
        ) : (
          <p className="soft">{restText(guidance)}</p>
        )}
      </div>
      {step?.due && <DueLine due={step.due} />}
      {step?.dueUnknown && (
        <div className="row wrap due-line">
          <span className="soft">{t('panel.due.unknown', { why: say(step.dueUnknown.text) })}</span>
          <Why small reason={step.dueUnknown} about={t('panel.step.aboutDue')} />
        </div>
      )}
      {step && 'known' in step.doneWhen && (
        <p className="soft">{t('panel.step.byItself', { property: propertyText(step.doneWhen.known) })}</p>
      )}
      {step && (
        <div className="row wrap actions">
          {target && 'tick' in step.doneWhen && step.requires !== undefined && (
            <Suspense>
              <RequiredAct
                key={step.id}
                act="step"
                sop={step.requires}
                busy={pending}
                onFinish={(coach) => mark(step, true, target, coach)}
                onOpenSop={onOpenSop}
              />
            </Suspense>
          )}
          {target && 'tick' in step.doneWhen && step.requires === undefined && (
            <Button look="primary" busy={pending} onClick={() => void mark(step, true, target)}>
              {t('panel.step.finish')}
            </Button>
          )}
          <span className="grow" />
          <SopLink guidance={guidance} sop={step.sop} onOpenSop={onOpenSop} />
        </div>
      )}
      {finished && (
        <div ref={row} tabIndex={-1} className="done-row quiet-focus">
          <Check size={16} aria-hidden="true" />
          <span className="grow">
            <Rich
              sentence={{ key: 'panel.step.marked' }}
              parts={{ title: <span className="soft">{`· ${finished.step.title}`}</span> }}
            />
          </span>
          <Button look="link" busy={pending} onClick={() => void mark(finished.step, false, finished.target)}>
            <Undo2 size={14} aria-hidden="true" /> {t('ui.undo')}
          </Button>
        </div>
      )}
      <WriteFailure message={failure} />
      <FurtherSteps
        steps={others}
        busy={pending || !target}
        justFinished={finished?.step.id ?? null}
        onMark={(other, done) => target && void mark(other, done, target)}
      />
      {guidance.sequence && <FollowUp sequence={guidance.sequence} step={step} target={target} />}
    </Section>
  );
}

function SopLink({
  guidance,
  sop,
  onOpenSop,
}: Pick<NextStepProps, 'guidance' | 'onOpenSop'> & { sop: string | null }) {
  const found = guidance.sops.find((each) => each.id === sop);
  if (!found) return null;
  return (
    <Button look="link" onClick={() => onOpenSop(found.id)}>
      {t('panel.step.sop', found)}
    </Button>
  );
}
