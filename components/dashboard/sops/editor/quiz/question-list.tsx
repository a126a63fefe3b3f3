import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { numberText } from '../../../../../lib/text/number-text.ts';
import { t } from '../../../../../lib/text/t.ts';
import type { Question } from '../../../../../lib/training/quiz-schema.ts';
import { useAnnounce } from '../../../../ui/announcer.tsx';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { SortableList } from '../../../../ui/sortable-list.tsx';
import { useFocusAfter } from '../../../../ui/use-focus-after.ts';
import { QuestionFields } from './question-fields.tsx';

interface QuestionListProps {
  questions: readonly Question[];
  faultsAt: (field: string) => string[];
  readOnly: boolean;
  onChange: (questions: Question[]) => void;
}

const empty: { [Kind in Question['kind']]: Extract<Question, { kind: Kind }> } = {
  choice: { kind: 'choice', ask: '', options: [], right: [] },
  order: { kind: 'order', ask: '', items: [] },
  answer: { kind: 'answer', ask: '', accept: [] },
};

/** The questions in the order in which they are asked: to write, to move, to remove, and to add to. */
export function QuestionList({ questions, faultsAt, readOnly, onChange }: QuestionListProps) {
  const announce = useAnnounce();
  const focusAfter = useFocusAfter();
  const box = useRef<HTMLElement>(null);
  // Questions have no ids. Each gets a name here, so that what is typed stays with it when it moves.
  const next = useRef(questions.length);
  const [names, setNames] = useState(() => questions.map((_, index) => index));
  const keys = names.length === questions.length ? names : questions.map((_, index) => index);
  const called = (index: number) => t('sopEdit.quiz.numbered', { n: numberText(index + 1) });
  const put = (list: readonly Question[], named: readonly number[]) => {
    setNames([...named]);
    onChange([...list]);
  };
  const add = (kind: Question['kind']) => {
    next.current = Math.max(next.current, ...keys) + 1;
    put([...questions, empty[kind]], [...keys, next.current]);
    focusAfter(() => box.current?.querySelector<HTMLElement>('li:last-child input') ?? null);
  };
  const remove = (index: number) => {
    announce(t('playbookForm.removed', { name: called(index) }));
    const others = <T,>(list: readonly T[]) => list.filter((_, at) => at !== index);
    put(others(questions), others(keys));
    focusAfter(() => box.current);
  };
  const move = (from: number, to: number) => {
    const place = { name: called(from), place: numberText(to + 1), count: numberText(questions.length) };
    announce(t('playbookForm.moved', place));
    put(moved(questions, from, to), moved(keys, from, to));
  };
  return (
    <section ref={box} tabIndex={-1} className="stack quiet-focus" aria-label={t('sopEdit.tabs.questions')}>
      <SortableList
        label={t('sopEdit.tabs.questions')}
        readOnly={readOnly}
        onMove={move}
        items={questions.map((question, index) => ({
          key: `question ${keys[index]}`,
          name: called(index),
          content: (
            <fieldset className="question-draft">
              <legend className="visually-hidden">{called(index)}</legend>
              <div className="row">
                <span className="grow strong" aria-hidden="true">
                  {called(index)}
                </span>
                <span className="soft">{t(`sopEdit.quiz.kind.${question.kind}`)}</span>
                {!readOnly && (
                  <IconButton
                    label={t('playbookForm.removePart', { name: called(index) })}
                    onClick={() => remove(index)}
                  >
                    <Trash2 size={16} aria-hidden="true" />
                  </IconButton>
                )}
              </div>
              <QuestionFields
                question={question}
                faultsAt={(field) => faultsAt(`questions.${index}.${field}`)}
                readOnly={readOnly}
                onChange={(changed) => onChange(questions.with(index, changed))}
              />
            </fieldset>
          ),
        }))}
      />
      {!readOnly && (
        <div className="row wrap">
          {(['choice', 'order', 'answer'] as const).map((kind) => (
            <Button key={kind} onClick={() => add(kind)}>
              <Plus size={16} aria-hidden="true" />
              {t(`sopEdit.quiz.add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}
