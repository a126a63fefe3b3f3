import { useRef } from 'react';
import type { QuestionView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { QuestionItem } from './question-item.tsx';
import type { Reader } from './reader.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface QuestionsProps {
  recordKey: string;
  list: QuestionView[];
  reader: Reader;
}

/** What people asked each other about this record, and what was answered. */
export function Questions({ recordKey, list, reader }: QuestionsProps) {
  const { write, pending, failure } = useWrite();
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();

  const answer = async ({ event, by }: QuestionView, text: string) => {
    const said = t('panel.questions.answered', { name: by?.name ?? '' }).trim();
    if (await write({ type: 'question.answer', key: recordKey, question: event, text }, said))
      focusAfter(() => box.current);
  };
  const withdraw = async ({ event }: QuestionView) => {
    if (
      await write(
        { type: 'question.withdraw', key: recordKey, question: event },
        t('panel.questions.withdrawn'),
      )
    )
      focusAfter(() => box.current);
  };

  return (
    <Section name={t('panel.questions.heading')}>
      <div ref={box} tabIndex={-1} className="quiet-focus">
        <ul className="list">
          {list.map((question) => (
            <QuestionItem
              key={question.event}
              question={question}
              reader={reader}
              busy={pending}
              onAnswer={(text) => void answer(question, text)}
              onWithdraw={() => void withdraw(question)}
            />
          ))}
        </ul>
        <WriteFailure message={failure} />
      </div>
    </Section>
  );
}
