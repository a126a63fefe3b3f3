import { Hourglass } from 'lucide-react';
import { useRef } from 'react';
import type { WaitingView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { useNow } from '../ui/use-now.ts';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { Why } from './why.tsx';
import { WriteFailure } from './write-failure.tsx';

/** Says that the record waits on the customer, since when and for how long; or offers to say so. */
export function Waiting({ waiting, target }: { waiting: WaitingView | null; target: Target }) {
  const now = useNow();
  const { write, pending, failure } = useWrite();
  const row = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();

  const say = async (type: 'waiting.start' | 'waiting.end', said: string) => {
    if (await write({ type, ...target }, said)) focusAfter(() => row.current);
  };

  return (
    <div ref={row} tabIndex={-1} className="quiet-focus">
      {waiting ? (
        <>
          <div className="row wrap">
            <Chip tone={waiting.state === 'passed' ? 'soon' : 'quiet'}>{t('panel.waiting.on')}</Chip>
            <span className="soft">{waitingText(waiting, now)}</span>
          </div>
          <div className="row wrap actions">
            <Button busy={pending} onClick={() => void say('waiting.end', t('panel.waiting.ended'))}>
              {t('panel.waiting.end')}
            </Button>
            <Why reason={waiting.reason} about={t('panel.waiting.about')} />
          </div>
        </>
      ) : (
        <div className="row wrap actions">
          <Button
            look="quiet"
            busy={pending}
            onClick={() => void say('waiting.start', t('panel.waiting.on'))}
          >
            <Hourglass size={14} aria-hidden="true" /> {t('panel.waiting.start')}
          </Button>
        </div>
      )}
      <WriteFailure message={failure} />
    </div>
  );
}

/** `since 18 Nov, until 2 Dec at the latest`; once that has passed, since when the clocks run again. */
function waitingText({ since, until, state }: WaitingView, now: Date): string {
  const span = { from: momentText(new Date(since), now), end: momentText(new Date(until), now) };
  return state === 'passed' ? t('panel.waiting.passed', span) : t('panel.waiting.running', span);
}
