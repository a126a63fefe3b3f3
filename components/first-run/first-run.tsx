import { lazy, Suspense, useRef } from 'react';
import { firstRunSteps } from '../../lib/messages/settings-messages.ts';
import type { Actor } from '../../lib/records/journal-event.ts';
import { t } from '../../lib/text/t.ts';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { FirstRunStep } from './first-run-step.tsx';

const Demo = lazy(() => import('./demo.tsx').then((module) => ({ default: module.Demo })));

interface FirstRunProps {
  /** The step, from 1. */
  at: number;
  who: Actor;
  platform: Platform;
  /** Goes to another step; null: it is over. */
  onGo: (at: number | null) => void;
}

/** A minute with a demo record: where to hide Waymark before anything of it is shown, then the line, the panel, the answers and
 *  where the rest is. */
export function FirstRun({ at, who, platform, onGo }: FirstRunProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAfter = useFocusAfter();
  const go = (to: number) => {
    onGo(to);
    focusAfter(() => heading.current);
  };
  const isLast = at === firstRunSteps;
  return (
    <section className="card first-run" aria-label={t('firstRun.title')}>
      <div className="row wrap">
        <p className="soft grow">
          {t('firstRun.progress', { title: t('firstRun.title'), at: String(at), of: String(firstRunSteps) })}
        </p>
        {!isLast && (
          <Button look="link" onClick={() => onGo(null)}>
            {t('firstRun.skip')}
          </Button>
        )}
      </div>
      <FirstRunStep at={at} heading={heading} platform={platform} />
      <Suspense fallback={<Skeleton label={t('firstRun.demo.reading')} rows={2} />}>
        <Demo at={at} who={who} platform={platform} />
      </Suspense>
      <div className="row end">
        {at > 1 && (
          <Button look="quiet" onClick={() => go(at - 1)}>
            {t('firstRun.back')}
          </Button>
        )}
        {isLast ? (
          <Button look="primary" onClick={() => onGo(null)}>
            {t('firstRun.finish')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => go(at + 1)}>
            {t('firstRun.next')}
          </Button>
        )}
      </div>
    </section>
  );
}
