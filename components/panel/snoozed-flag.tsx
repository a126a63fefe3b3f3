import { BellOff } from 'lucide-react';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
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
  const title = say(flag.title);
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <BellOff size={16} />
      </span>
      <span className="item-body">
        <span>{title}</span>
        <small>
          {[
            t('panel.warnings.snoozedUntil', { day: weekdayText(new Date(until), now) }),
            by === null ? t('panel.byYou') : t('panel.by', { name: by }),
            reason,
          ].join(' · ')}
        </small>
      </span>
      {onWake && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.warnings.undoSnooze', { title })}
          onClick={onWake}
        >
          {t('ui.undo')}
        </Button>
      )}
      <Why small reason={flag.reason} about={title} />
    </li>
  );
}
