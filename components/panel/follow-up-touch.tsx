import type { LucideIcon } from 'lucide-react';
import type { TouchView } from '../../lib/records/guidance.ts';
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

const channels = { call: 'Call', email: 'Email', meeting: 'Meeting', task: 'Task', other: 'Touch' } as const;

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
          {channels[touch.channel]} · {stateText(touch, now)}
        </small>
      </span>
      {canWrite && isOpen && !isNextStep && (
        <Button look="quiet" busy={busy} aria-label={`Tick off: ${title}`} onClick={() => onMark(true)}>
          Tick off
        </Button>
      )}
      {canWrite && isOpen && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={`Skip: ${title}`}
          aria-haspopup="dialog"
          onClick={onSkip}
        >
          Skip
        </Button>
      )}
      {canWrite && (state === 'done' || state === 'skipped') && (
        <Button look="quiet" busy={busy} aria-label={`Undo: ${title}`} onClick={() => onMark(false)}>
          Undo
        </Button>
      )}
      <Why small reason={touch.reason} about={title} />
    </li>
  );
}

function stateText({ state, due, at, by }: TouchView, now: Date): string {
  if (state === 'current') return due ? dueText(due, now).text : 'open';
  if (state === 'upcoming') return 'after that';
  if (state === 'dropped') return 'not needed any more';
  const moment = at ? ` · ${momentText(new Date(at), now)}` : '';
  return `${state}${by ? ` by ${by}` : ''}${moment}`;
}
