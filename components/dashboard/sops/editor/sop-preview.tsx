import { useDeferredValue } from 'react';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { SopBody } from '../../../sops/sop-body.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { QuizPreview } from './quiz/quiz-preview.tsx';

interface SopPreviewProps {
  draft: SopDraft;
  /** Its questions, in place of its text. */
  isQuiz: boolean;
  /** What keeps it from being published. */
  faults: readonly string[];
  /** Why a picture could not be taken. */
  failure: string | null;
}

/** How an SOP will be read, below what keeps it from that. */
export function SopPreview({ draft, isQuiz, faults, failure }: SopPreviewProps) {
  const body = useDeferredValue(draft.body);
  return (
    <section className="card pane sop-preview" aria-label={t('sopEdit.preview')}>
      <div>
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {faults.length > 0 && (
          <Notice tone="soon">
            <p className="strong">{t('sopEdit.notReady', faults.length, { n: numberText(faults.length) })}</p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Notice>
        )}
        <h2 className="visually-hidden">{t('sopEdit.preview')}</h2>
        <h3>{draft.title.trim() === '' ? t('sopEdit.untitled') : draft.title}</h3>
        {isQuiz ? <QuizPreview quiz={draft.quiz} /> : <SopBody markdown={body} ticks={null} />}
      </div>
    </section>
  );
}
