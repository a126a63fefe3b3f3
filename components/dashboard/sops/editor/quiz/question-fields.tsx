import { t } from '../../../../../lib/text/t.ts';
import type { Question } from '../../../../../lib/training/quiz-schema.ts';
import { FormField } from '../../../../ui/form-field.tsx';
import { LinesInput } from '../lines-input.tsx';
import { Ticks } from '../ticks.tsx';

interface QuestionFieldsProps<Asked extends Question = Question> {
  question: Asked;
  faultsAt: (field: string) => string[];
  readOnly: boolean;
  onChange: (question: Asked) => void;
}

/** What is asked, and what answers it rightly. */
export function QuestionFields({ question, faultsAt, readOnly, onChange }: QuestionFieldsProps) {
  const shared = { faultsAt, readOnly };
  return (
    <>
      <FormField label={t('sopEdit.quiz.ask')} faults={faultsAt('ask')}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            maxLength={500}
            autoComplete="off"
            readOnly={readOnly}
            value={question.ask}
            onChange={({ target }) => onChange({ ...question, ask: target.value })}
          />
        )}
      </FormField>
      {question.kind === 'choice' && <ChoiceFields {...shared} question={question} onChange={onChange} />}
      {question.kind === 'order' && (
        <LinesInput
          label={t('sopEdit.quiz.items')}
          hint={t('sopEdit.quiz.itemsHint')}
          values={question.items}
          faults={faultsAt('items')}
          readOnly={readOnly}
          onChange={(items) => onChange({ ...question, items })}
        />
      )}
      {question.kind === 'answer' && (
        <LinesInput
          label={t('sopEdit.quiz.accept')}
          hint={t('sopEdit.quiz.acceptHint')}
          values={question.accept}
          faults={faultsAt('accept')}
          readOnly={readOnly}
          onChange={(accept) => onChange({ ...question, accept })}
        />
      )}
    </>
  );
}

function ChoiceFields(props: QuestionFieldsProps<Extract<Question, { kind: 'choice' }>>) {
  const { question, faultsAt, readOnly, onChange } = props;
  const { options, right } = question;
  // While a line is written it stays ticked; a line that came or went leaves the others as they are.
  const write = (lines: string[]) => {
    const isSameCount = lines.length === options.length;
    const kept = isSameCount ? right.map((one) => lines[options.indexOf(one)] ?? one) : right;
    onChange({ ...question, options: lines, right: kept.filter((one) => lines.includes(one)) });
  };
  return (
    <>
      <LinesInput
        label={t('sopEdit.quiz.options')}
        hint={t('sopEdit.quiz.optionsHint')}
        values={options}
        faults={faultsAt('options')}
        readOnly={readOnly}
        onChange={write}
      />
      {options.length > 0 && (
        <Ticks
          legend={t('sopEdit.quiz.right')}
          options={[...new Set(options)].map((value) => ({ value, label: value }))}
          chosen={right}
          faults={faultsAt('right')}
          disabled={readOnly}
          onChange={(chosen) =>
            onChange({ ...question, right: options.filter((one) => chosen.includes(one)) })
          }
        />
      )}
    </>
  );
}
