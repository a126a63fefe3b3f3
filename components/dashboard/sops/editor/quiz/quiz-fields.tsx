import { useMemo } from 'react';
import { say } from '../../../../../lib/text/say.ts';
import { t } from '../../../../../lib/text/t.ts';
import { quizFaults } from '../../../../../lib/training/quiz-faults.ts';
import type { Quiz } from '../../../../../lib/training/quiz-schema.ts';
import { Faults } from '../../../../ui/form-field.tsx';
import type { SopFieldsProps } from '../sop-head-fields.tsx';
import { QuestionList } from './question-list.tsx';
import { QuizRules } from './quiz-rules.tsx';

const nothing: Quiz = { pass: 80, questions: [] };

/** The questions about an SOP, how many must be right, how often somebody may try, and how long a certificate holds. */
export function QuizFields({ draft, readOnly, onChange }: Omit<SopFieldsProps, 'playbook'>) {
  const quiz = draft.quiz ?? nothing;
  const faults = useMemo(() => (draft.quiz ? quizFaults(draft.quiz) : []), [draft.quiz]);
  const faultsAt = (at: string) => faults.filter((fault) => fault.at === at).map(({ text }) => say(text));
  const change = (part: Partial<Quiz>) => onChange({ quiz: { ...quiz, ...part } });
  return (
    <div className="stack">
      <p className="soft">{t('sopEdit.quiz.about')}</p>
      {draft.quiz && <QuizRules quiz={quiz} faultsAt={faultsAt} readOnly={readOnly} onChange={change} />}
      <Faults faults={faultsAt('questions')} />
      <QuestionList
        questions={quiz.questions}
        faultsAt={faultsAt}
        readOnly={readOnly}
        // Without questions there is nothing to pass, and no quiz.
        onChange={(questions) =>
          questions.length === 0 ? onChange({ quiz: undefined }) : change({ questions })
        }
      />
    </div>
  );
}
