import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TrainingSaying, TrainingView } from '../../lib/messages/training-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { isEnding } from '../../lib/training/standing.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { dayText, timeText } from '../ui/date-text.ts';
import { Notice } from '../ui/notice.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { useNow } from '../ui/use-now.ts';
import { Quiz } from './quiz.tsx';
import { WhatChanged } from './what-changed.tsx';

type Found = Extract<TrainingView, { found: true }>;

interface SopTrainingProps {
  id: string;
  /** What is shown: it is this that they say to have read. */
  version: number;
  body: string;
}

/** What the reader of an SOP says of it and is asked: that they have read it, what has changed since, its questions. */
export function SopTraining({ id, version, body }: SopTrainingProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter();
  const read = useQuery({
    queryKey: ['training', id],
    queryFn: () => ask(port, { type: 'training.read', id }),
    refetchOnMount: 'always',
  });
  const view = read.data;
  // A newer version has come, and its text is being read for the screen.
  if (!view?.found || view.version !== version) return null;
  const tell = async (word: TrainingSaying): Promise<boolean> => {
    const answer = await ask(port, { type: 'training.say', word }).catch((error: unknown) => ({
      ok: false as const,
      message: String(error),
    }));
    setFailure(answer.ok ? null : answer.message);
    await client.invalidateQueries({ queryKey: ['training'] });
    return answer.ok;
  };
  const sayRead = async () => {
    if (!(await tell({ type: 'sop.read', sop: id, version }))) return;
    announce(t('training.nowRead'));
    // The button that was pressed has gone.
    focusAfter(() => box.current);
  };
  const told = failure ?? (view.refused === null ? null : t('training.notTaken', { reason: view.refused }));
  return (
    <section ref={box} tabIndex={-1} className="sop-training quiet-focus" aria-label={t('training.section')}>
      <ReadState id={id} view={view} body={body} onRead={() => void sayRead()} />
      {view.quiz && !isAsked && <QuizState view={view} onBegin={() => setAsked(true)} />}
      {view.quiz && isAsked && (
        <Quiz
          quiz={view.quiz}
          canTry={view.standing.tries?.left !== 0}
          onAnswer={(answers) => tell({ type: 'quiz.answered', sop: id, version, answers })}
          onClose={() => {
            setAsked(false);
            focusAfter(() => box.current);
          }}
        />
      )}
      {told && (
        <Notice tone="bad" alert>
          {told}
        </Notice>
      )}
    </section>
  );
}

interface ReadStateProps {
  id: string;
  view: Found;
  body: string;
  onRead: () => void;
}

function ReadState({ id, view: { standing }, body, onRead }: ReadStateProps) {
  const { read, readVersion } = standing;
  if (read === 'current')
    return (
      <p>
        <Chip tone="ok">{t('training.haveRead')}</Chip>
      </p>
    );
  if (read === 'never' || readVersion === null)
    return (
      <p className="row wrap">
        <span className="grow">{t('training.notRead')}</span>
        <Button onClick={onRead}>{t('training.read')}</Button>
      </p>
    );
  return (
    <>
      <Notice tone="soon">{t('training.changed', { n: numberText(readVersion) })}</Notice>
      <WhatChanged id={id} since={readVersion} body={body} />
      <p className="row end">
        <Button look="primary" onClick={onRead}>
          {t('training.readAgain')}
        </Button>
      </p>
    </>
  );
}

function QuizState({ view: { quiz, standing }, onBegin }: { view: Found; onBegin: () => void }) {
  const now = useNow();
  const { certificate, tries } = standing;
  const again = tries?.again ? new Date(tries.again) : null;
  return (
    <div className="row wrap">
      <span className="grow">
        {certificate ? (
          <Chip tone="ok">
            {certificate.until === null
              ? t('training.certified')
              : t('training.certifiedUntil', { day: dayText(new Date(certificate.until), now) })}
          </Chip>
        ) : standing.quiz === 'lapsed' ? (
          <Chip tone="soon">{t('training.lapsed')}</Chip>
        ) : (
          t('training.asks', quiz?.questions.length ?? 0, {
            n: numberText(quiz?.questions.length ?? 0),
            pass: numberText(quiz?.pass ?? 0),
          })
        )}
      </span>
      {again && (
        <span className="soft">
          {t('training.triesAgain', { day: dayText(again, now), time: timeText(again) })}
        </span>
      )}
      {(!certificate || isEnding(certificate, now)) && !again && (
        <Button onClick={onBegin}>{t('training.begin')}</Button>
      )}
    </div>
  );
}
