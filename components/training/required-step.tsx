import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoachWord } from '../../lib/records/coach-word.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CoachDialog } from './coach-dialog.tsx';

interface RequiredStepProps {
  /** The SOP that whoever does it must have read and passed. */
  sop: string;
  busy: boolean;
  /** Marks the step as done; gives whether that was kept. */
  onFinish: (coach?: CoachWord) => Promise<boolean>;
  onOpenSop: (id: string) => void;
}

/** The way to finish a step that requires an SOP: at once for who has passed it; for others the way there, or a coach. */
export function RequiredStep({ sop, busy, onFinish, onOpenSop }: RequiredStepProps) {
  const port = usePort();
  const [isCoached, setCoached] = useState(false);
  const read = useQuery({
    queryKey: ['training', sop],
    queryFn: () => ask(port, { type: 'training.read', id: sop }),
    refetchOnMount: 'always',
  });
  const view = read.data;
  if (!view) return null;
  if (!view.found || view.standing.isMet)
    return (
      <Button look="primary" busy={busy} onClick={() => void onFinish()}>
        {t('panel.step.finish')}
      </Button>
    );
  return (
    <div className="required-step">
      <Notice tone="soon">{t('training.needed', { sop: view.title })}</Notice>
      <div className="row wrap actions">
        <Button look="primary" onClick={() => onOpenSop(sop)}>
          {t('training.goRead')}
        </Button>
        <Button look="quiet" onClick={() => setCoached(true)}>
          {t('training.coach.begin')}
        </Button>
      </div>
      {isCoached && (
        <CoachDialog
          sop={sop}
          title={view.title}
          busy={busy}
          onCancel={() => setCoached(false)}
          onDone={(coach) => void onFinish(coach).then((isKept) => isKept && setCoached(false))}
        />
      )}
    </div>
  );
}
