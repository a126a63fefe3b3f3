import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { CoachWord } from '../../lib/records/coach-word.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CoachDialog } from './coach-dialog.tsx';

const SopReader = lazy(() =>
  import('../sops/sop-reader.tsx').then((module) => ({ default: module.SopReader })),
);

interface RequiredActProps {
  /** What is done: a step is finished, or a handoff accepted. */
  act: 'step' | 'handoff';
  /** The SOP that whoever does it must have read and passed. */
  sop: string;
  busy: boolean;
  /** Does it; gives whether that was kept. */
  onFinish: (coach?: CoachWord) => Promise<boolean>;
  /** Opens the SOP where it stands; without, it is read right here. */
  onOpenSop?: (id: string) => void;
}

/** The way to do what requires an SOP: at once for who has passed it; for others the way there, or a coach. */
export function RequiredAct({ act, sop, busy, onFinish, onOpenSop }: RequiredActProps) {
  const port = usePort();
  const [isCoached, setCoached] = useState(false);
  const [isRead, setRead] = useState(false);
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
        {t(act === 'step' ? 'panel.step.finish' : 'handoff.do.accept')}
      </Button>
    );
  return (
    <div className="required-step">
      <Notice tone="soon">{t('training.needed', { sop: view.title })}</Notice>
      <div className="row wrap actions">
        <Button
          look="primary"
          aria-expanded={onOpenSop ? undefined : isRead}
          onClick={() => (onOpenSop ? onOpenSop(sop) : setRead(!isRead))}
        >
          {t('training.goRead')}
        </Button>
        <Button look="quiet" onClick={() => setCoached(true)}>
          {t('training.coach.begin')}
        </Button>
      </div>
      {isRead && (
        <Suspense fallback={<Skeleton label={t('panel.sops.opening')} rows={4} />}>
          <SopReader id={sop} />
        </Suspense>
      )}
      {isCoached && (
        <CoachDialog
          act={act}
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
