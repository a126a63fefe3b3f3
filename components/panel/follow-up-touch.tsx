import type { LucideIcon } from 'lucide-react';
import type { TouchView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { dueText } from './due-text.ts';
import { Why } from './why.tsx';

interface FollowUpTouchProps {
  touch: TouchView;
  icon: LucideIcon;
  busy: boolean;
  /** It stands above as the next step, with its own Done. */
  isNextStep: boolean;
  canWrite: boolean;
  onMark: (done: boolean) => void;
  onSkip: () => void;
}

/** One touch of a follow-up sequence, with what can be done about it. */
export function FollowUpTouch({
  touch,
  icon: Icon,
  busy,
  isNextStep,
  canWrite,
  onMark,
  onSkip,
}: FollowUpTouchProps) {
  const now = useNow();
  const { state, title } = touch;
  const isOpen = state === 'current';
  const sign = state === 'done' ? 'good' : state === 'missed' ? 'warn' : '';
  return (
    <li className="item">
      <span className={`item-sign ${sign}`} aria-hidden="true">
        <Icon size={16} />
      </span>
      <span className="item-body">
        <span className={isOpen ? '' : 'soft'}>{title}</span>
        <small className={state === 'missed' ? 'warn' : ''}>
          {[t(`panel.followUp.${touch.channel}`), stateText(touch, now)].join(' · ')}
        </small>
      </span>
      {canWrite && isOpen && !isNextStep && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.step.tickOffOf', { title })}
          onClick={() => onMark(true)}
        >
          {t('panel.step.tickOff')}
        </Button>
      )}
      {canWrite && isOpen && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.followUp.skipOf', { title })}
          aria-haspopup="dialog"
          onClick={onSkip}
        >
          {t('panel.followUp.skip')}
        </Button>
      )}
      {canWrite && (state === 'done' || state === 'skipped') && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.undoOf', { title })}
          onClick={() => onMark(false)}
        >
          {t('ui.undo')}
        </Button>
      )}
      <Why small reason={touch.reason} about={title} />
    </li>
  );
}

function stateText({ state, due, at, by }: TouchView, now: Date): string {
  if (state === 'current') return due ? dueText(due, now).text : t('panel.followUp.open');
  if (state === 'upcoming') return t('panel.followUp.afterThat');
  if (state === 'dropped') return t('panel.followUp.dropped');
  const told = by ? t(`panel.followUp.${state}By`, { name: by }) : t(`panel.followUp.${state}`);
  return [told, at && momentText(new Date(at), now)].filter(Boolean).join(' · ');
}
