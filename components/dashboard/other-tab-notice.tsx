import { useEffect } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface OtherTabNoticeProps {
  /** True when something was written here that the other tab does not have. */
  hasOwn: boolean;
  onTakeOver: () => void;
  onKeepMine: () => void;
}

/** Says that another tab of this browser has changed the draft, and asks which of the two goes on. */
export function OtherTabNotice({ hasOwn, onTakeOver, onKeepMine }: OtherTabNoticeProps) {
  // What stands in this tab only would be gone with it.
  useEffect(() => {
    if (!hasOwn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasOwn]);
  return (
    <Notice tone="soon" alert>
      <div className="stack">
        <p>
          <span className="strong">{t('playbook.otherTabChanged')}</span>{' '}
          {hasOwn ? t('playbook.notKeptUntilChosen') : t('playbook.oldDraftHere')}
        </p>
        <div className="row wrap">
          <Button look="primary" onClick={onTakeOver}>
            {t('playbook.showTheOtherTabsDraft')}
          </Button>
          <Button onClick={onKeepMine}>{t('playbook.goOnWithThisOne')}</Button>
        </div>
      </div>
    </Notice>
  );
}
