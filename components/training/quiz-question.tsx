import { ArrowDown, ArrowUp, Check, X } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../lib/text/t.ts';
import type { Question } from '../../lib/training/quiz-schema.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface QuizQuestionProps {
  question: Question;
  heading: string;
  answer: readonly string[];
  /** Whether it was answered rightly; undefined before that is known. */
  isRight: boolean | undefined;
  onAnswer: (answer: string[]) => void;
}

/** One question with what it is answered by, all of it by keyboard too. */
export function QuizQuestion({ question, heading, answer, isRight, onAnswer }: QuizQuestionProps) {
  const id = useId();
  const isDone = isRight !== undefined;
  return (
    <fieldset className="quiz-question" aria-describedby={isDone ? `${id}-result` : undefined}>
      <legend>
        <small className="soft">{heading}</small>
        <span>{question.ask}</span>
      </legend>
      {question.kind === 'choice' && <Choice {...{ id, question, answer, isDone, onAnswer }} />}
      {question.kind === 'order' && <Order {...{ answer, isDone, onAnswer }} />}
      {question.kind === 'answer' && (
        <label className="field">
          <span>{t('training.answer')}</span>
          <input
            type="text"
            maxLength={500}
            value={answer[0] ?? ''}
            readOnly={isDone}
            onChange={({ target }) => onAnswer([target.value])}
          />
        </label>
      )}
      {isDone && (
        <p id={`${id}-result`} className={`quiz-mark ${isRight ? 'ok' : 'bad'}`}>
          {isRight ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
          {isRight ? t('training.right') : t('training.wrong')}
        </p>
      )}
    </fieldset>
  );
}

type Part<Kind extends Question['kind']> = {
  question: Extract<Question, { kind: Kind }>;
  answer: readonly string[];
  isDone: boolean;
  onAnswer: (answer: string[]) => void;
};

function Choice({ id, question, answer, isDone, onAnswer }: Part<'choice'> & { id: string }) {
  const isOne = question.right.length === 1;
  return (
    <>
      {!isOne && <small className="soft">{t('training.several')}</small>}
      {question.options.map((option) => (
        <label key={option} className="quiz-option">
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={id}
            checked={answer.includes(option)}
            disabled={isDone}
            onChange={({ target }) => {
              const others = isOne ? [] : answer.filter((one) => one !== option);
              onAnswer(target.checked ? [...others, option] : others);
            }}
          />
          <span>{option}</span>
        </label>
      ))}
    </>
  );
}

function Order({ answer, isDone, onAnswer }: Omit<Part<'order'>, 'question'>) {
  const announce = useAnnounce();
  const move = (from: number, to: number) => {
    const item = answer[from];
    if (item === undefined || to < 0 || to >= answer.length) return;
    const others = answer.filter((_, index) => index !== from);
    onAnswer([...others.slice(0, to), item, ...others.slice(to)]);
    announce(t('training.movedTo', { item, place: String(to + 1) }));
  };
  return (
    <ol className="quiz-order">
      {answer.map((item, index) => (
        <li key={item}>
          <span className="row">
            <span className="grow">{item}</span>
            {!isDone && (
              <>
                <IconButton
                  label={t('training.up', { item })}
                  aria-disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp size={16} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t('training.down', { item })}
                  aria-disabled={index === answer.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown size={16} aria-hidden="true" />
                </IconButton>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
