import { type FormEvent, useRef, useState } from 'react';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { judgeQuiz, type QuizResult } from '../../lib/training/judge-quiz.ts';
import { mixed } from '../../lib/training/mixed.ts';
import type { Question, Quiz as QuizContent } from '../../lib/training/quiz-schema.ts';
import { Button } from '../ui/button.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { QuizQuestion } from './quiz-question.tsx';

interface QuizProps {
  quiz: QuizContent;
  /** False where no try is left for today. */
  canTry: boolean;
  /** Keeps the answers; true when they are kept. */
  onAnswer: (answers: string[][]) => Promise<boolean>;
  onClose: () => void;
}

/** The questions about an SOP, answered one after the other, and then which of the answers were right. */
export function Quiz({ quiz, canTry, onAnswer, onClose }: QuizProps) {
  const [answers, setAnswers] = useState(() => quiz.questions.map(firstAnswer));
  const [result, setResult] = useState<QuizResult | null>(null);
  const [isBusy, setBusy] = useState(false);
  const outcome = useRef<HTMLParagraphElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusAfter = useFocusAfter();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || result) return;
    setBusy(true);
    const isKept = await onAnswer(answers);
    setBusy(false);
    if (!isKept) return;
    setResult(judgeQuiz(quiz, answers));
    focusAfter(() => outcome.current);
  };
  const again = () => {
    setResult(null);
    setAnswers(quiz.questions.map(firstAnswer));
    focusAfter(() => form.current?.querySelector<HTMLElement>('input, button') ?? null);
  };
  return (
    <form
      ref={form}
      className="quiz"
      onSubmit={(event) => void submit(event)}
      aria-label={t('training.quiz')}
    >
      {result && (
        <p ref={outcome} tabIndex={-1} className={`quiz-result quiet-focus ${result.passed ? 'ok' : 'bad'}`}>
          {outcomeText(quiz, result)}
        </p>
      )}
      {quiz.questions.map((question, index) => (
        <QuizQuestion
          key={index}
          question={question}
          heading={t('training.question', {
            n: numberText(index + 1),
            count: numberText(quiz.questions.length),
          })}
          answer={answers[index] ?? []}
          isRight={result?.right[index]}
          onAnswer={(answer) => setAnswers(answers.map((one, at) => (at === index ? answer : one)))}
        />
      ))}
      <div className="row actions end">
        <Button look="quiet" onClick={onClose}>
          {result ? t('training.close') : t('ui.cancel')}
        </Button>
        {!result && (
          <Button look="primary" type="submit" busy={isBusy}>
            {t('training.check')}
          </Button>
        )}
        {result && !result.passed && canTry && (
          <Button look="primary" onClick={again}>
            {t('training.again')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What stands there before anybody has answered: the items to be put in order, each time in the same other one. */
function firstAnswer(question: Question): string[] {
  return question.kind === 'order' ? mixed(question.items, question.ask) : [];
}

function outcomeText({ pass }: QuizContent, { right, passed }: QuizResult): string {
  const counts = { right: numberText(right.filter(Boolean).length), of: numberText(right.length) };
  return passed ? t('training.passed', counts) : t('training.failed', { ...counts, pass: numberText(pass) });
}
