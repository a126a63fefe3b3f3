import { useState } from 'react';
import { t } from '../../../../../lib/text/t.ts';
import { type Quiz as QuizContent, questionSchema } from '../../../../../lib/training/quiz-schema.ts';
import { Quiz } from '../../../../training/quiz.tsx';

/** The questions as they will be asked, to try them. What is not whole yet is left out; nothing of it is kept. */
export function QuizPreview({ quiz }: { quiz: QuizContent | undefined }) {
  const [turn, setTurn] = useState(0);
  const questions = (quiz?.questions ?? []).flatMap((one) => {
    const parsed = questionSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  if (!quiz || questions.length === 0) return <p className="soft">{t('sopEdit.quiz.nothingToTry')}</p>;
  return (
    <>
      <p className="soft">{t('sopEdit.quiz.tryIt')}</p>
      <Quiz
        // What is asked has changed, so what was answered says nothing any more.
        key={`${turn} ${JSON.stringify(questions)}`}
        quiz={{ ...quiz, questions }}
        canTry
        onAnswer={() => Promise.resolve(true)}
        onClose={() => setTurn(turn + 1)}
      />
    </>
  );
}
