import type { ReactNode } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface NotReadProps {
  busy: boolean;
  again: () => void;
  /** What is not shown, and why. */
  children: ReactNode;
}

/** Says why something of the backend is not shown, and offers to ask again. */
export function NotRead({ busy, again, children }: NotReadProps) {
  return (
    <Notice tone="bad" alert>
      {children}{' '}
      <Button look="link" busy={busy} onClick={again}>
        {t('settings.tryAgain')}
      </Button>
    </Notice>
  );
}
