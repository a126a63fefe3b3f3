import { BellOff } from 'lucide-react';
import type { FlagView } from '../../lib/records/guidance.ts';
import { Button } from '../ui/button.tsx';
import { weekdayText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { Why } from './why.tsx';

interface SnoozedFlagProps {
  flag: FlagView;
  busy: boolean;
  onWake: (() => void) | undefined;
}

/** A warning that is quiet for now: by whom, until when, why, and how to have it back. */
export function SnoozedFlag({ flag, busy, onWake }: SnoozedFlagProps) {
  const now = useNow();
  if (!flag.snooze) return null;
  const { until, by, reason } = flag.snooze;
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <BellOff size={16} />
      </span>
      <span className="item-body">
        <span>{flag.title}</span>
        <small>
          Until {weekdayText(new Date(until), now)} · by {by ?? 'you'} · {reason}
        </small>
      </span>
      {onWake && (
        <Button look="quiet" busy={busy} aria-label={`Undo: snooze of ${flag.title}`} onClick={onWake}>
          Undo
        </Button>
      )}
      <Why small reason={flag.reason} about={flag.title} />
    </li>
  );
}
