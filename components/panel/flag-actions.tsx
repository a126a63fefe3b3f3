import { BellOff, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { DismissalKind } from '../../lib/records/dismissal-word.ts';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface FlagActionsProps {
  flag: FlagView;
  target: Target;
  /** The card has a button of its own for "not now". */
  isCard?: boolean;
  /** Called once the warning has moved out of the way. */
  onSettled: () => void;
}

/** What can be said to a warning: snooze it, not now, it is wrong, it is not for this record. */
export function FlagActions({ flag, target, isCard = false, onSettled }: FlagActionsProps) {
  const { write, pending, failure } = useWrite();
  const [isAsking, setAsking] = useState(false);
  const { rule, gist } = flag;

  const snooze = async (until: Date, reason: string) => {
    const end = until.toISOString();
    const said = t('panel.snoozed', { title: say(flag.title) });
    if (!(await write({ type: 'flag.snooze', ...target, rule, until: end, reason }, said))) return;
    setAsking(false);
    onSettled();
  };
  const dismiss = async (as: DismissalKind) => {
    const said = t('panel.putAside', { title: say(flag.title) });
    if (await write({ type: 'flag.dismiss', ...target, rule, as, gist }, said)) onSettled();
  };

  // What waits on somebody can be delayed, and never be put out of sight for good.
  const isHandoff = flag.kind === 'handoff';
  const notNow = {
    label: t('panel.flag.notNow'),
    note: t('panel.flag.notNowNote'),
    onChoose: () => void dismiss('not-now'),
  };
  return (
    <>
      {isCard && !isHandoff && (
        <Button busy={pending} onClick={notNow.onChoose}>
          {notNow.label}
        </Button>
      )}
      <Button busy={pending} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <BellOff size={14} aria-hidden="true" /> {t('panel.flag.snooze')}
      </Button>
      {!isHandoff && (
        <Menu
          label={t('panel.flag.more', { title: say(flag.title) })}
          face={<Ellipsis size={16} aria-hidden="true" />}
          look="icon"
          busy={pending}
          items={[
            ...(isCard ? [] : [notNow]),
            {
              label: t('panel.flag.wrong'),
              note: t('panel.flag.wrongNote'),
              onChoose: () => void dismiss('wrong'),
            },
            {
              label: t('panel.flag.notHere'),
              note: t('panel.flag.notHereNote'),
              onChoose: () => void dismiss('not-here'),
            },
          ]}
        />
      )}
      {!isAsking && <WriteFailure message={failure} />}
      {isAsking && (
        <SnoozeDialog
          flag={flag}
          busy={pending}
          failure={failure}
          onCancel={() => setAsking(false)}
          onSnooze={(until, reason) => void snooze(until, reason)}
        />
      )}
    </>
  );
}
