import { Check, Circle, CircleDashed, CircleX, SkipForward } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Guidance, SequenceView, TouchView } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { FollowUpTouch } from './follow-up-touch.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { Why } from './why.tsx';
import { WriteFailure } from './write-failure.tsx';

interface FollowUpProps {
  sequence: SequenceView;
  step: Guidance['step'];
  target: Target | undefined;
}

const icons = {
  done: Check,
  missed: CircleX,
  skipped: SkipForward,
  current: Circle,
  upcoming: CircleDashed,
  dropped: CircleDashed,
} as const;

/** The follow-up sequence of a record: which touch it is at, what is over, what was missed, and what comes after. */
export function FollowUp({ sequence, step, target }: FollowUpProps) {
  const { write, pending, failure } = useWrite();
  const [asked, setAsked] = useState<TouchView | null>(null);
  const heading = useId();
  const top = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const { touches } = sequence;
  const later = touches.filter(({ state }) => state === 'upcoming').slice(1);

  const mark = async (touch: TouchView, done: boolean) => {
    if (!target) return;
    const type = done ? 'step.finish' : 'step.reopen';
    const said = done ? t('panel.doneOf', touch) : t('panel.openAgain', touch);
    if (await write({ type, ...target, step: touch.id }, said)) focusAfter(() => top.current);
  };
  const skip = async (touch: TouchView, reason: string) => {
    if (!target) return;
    const said = t('panel.skipped', touch);
    if (!(await write({ type: 'touch.skip', ...target, touch: touch.id, reason }, said))) return;
    setAsked(null);
    focusAfter(() => top.current);
  };

  return (
    <div ref={top} tabIndex={-1} className="quiet-focus">
      <div className="row wrap">
        <h3 className="sub-head grow" id={heading}>
          {t('panel.followUp.heading', { title: sequence.title })}{' '}
          <span className="count">
            {'· '}
            {placeText(sequence)}
          </span>
        </h3>
        <Why reason={sequence.reason} about={t('panel.followUp.about')} />
      </div>
      {sequence.state !== 'running' && <p className="soft">{say(sequence.why)}</p>}
      <ul className="list" aria-labelledby={heading}>
        {touches
          .filter((touch) => !later.includes(touch))
          .map((touch) => (
            <FollowUpTouch
              key={touch.id}
              touch={touch}
              icon={icons[touch.state]}
              busy={pending}
              isNextStep={touch.id === step?.id}
              canWrite={target !== undefined}
              onMark={(done) => void mark(touch, done)}
              onSkip={() => setAsked(touch)}
            />
          ))}
      </ul>
      {later.length > 0 && (
        <p className="soft">{t('panel.followUp.later', later.length, { n: numberText(later.length) })}</p>
      )}
      {!asked && <WriteFailure message={failure} />}
      {asked && (
        <SkipDialog
          touch={asked}
          busy={pending}
          failure={failure}
          onCancel={() => setAsked(null)}
          onSkip={(reason) => void skip(asked, reason)}
        />
      )}
    </div>
  );
}

/** `Touch 3 of 7 · 1 missed`. */
function placeText({ state, touches }: SequenceView): string {
  const at = touches.findIndex((touch) => touch.state === 'current') + 1;
  const missed = touches.filter((touch) => touch.state === 'missed').length;
  return [
    at > 0 && t('panel.followUp.place', { at: numberText(at), count: numberText(touches.length) }),
    state !== 'running' && t(`panel.followUp.${state}`),
    missed > 0 && t('panel.followUp.missedCount', { n: numberText(missed) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
