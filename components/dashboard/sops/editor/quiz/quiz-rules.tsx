import { findDays } from '../../../../../lib/sops/sop-document.ts';
import { t } from '../../../../../lib/text/t.ts';
import type { Quiz } from '../../../../../lib/training/quiz-schema.ts';
import { FormField } from '../../../../ui/form-field.tsx';

interface QuizRulesProps {
  quiz: Quiz;
  faultsAt: (field: string) => string[];
  readOnly: boolean;
  onChange: (part: Partial<Quiz>) => void;
}

/** Three numbers: how many of a hundred must be right, tries within 24 hours, and days that a certificate holds. */
export function QuizRules({ quiz, faultsAt, readOnly, onChange }: QuizRulesProps) {
  const { pass, attempts, valid } = quiz;
  const fields = [
    {
      name: 'pass',
      most: 100,
      // Emptied it is 0, which is told to be wrong: what counts as passed is never guessed.
      shown: pass === 0 ? '' : String(pass),
      write: (typed: string) => onChange({ pass: Number(typed) }),
    },
    {
      name: 'attempts',
      most: 20,
      shown: attempts === undefined ? '' : String(attempts),
      write: (typed: string) => onChange({ attempts: typed === '' ? undefined : Number(typed) }),
    },
    {
      name: 'valid',
      most: 999,
      shown: valid === undefined ? '' : String(findDays(valid) ?? valid),
      write: (typed: string) => onChange({ valid: typed === '' ? undefined : `${typed} days` }),
    },
  ] as const;
  return (
    <div className="quiz-rules">
      {fields.map(({ name, most, shown, write }) => (
        <FormField
          key={name}
          label={t(`sopEdit.quiz.${name}`)}
          hint={t(`sopEdit.quiz.hint.${name}`)}
          faults={faultsAt(name)}
        >
          {(ties) => (
            <input
              {...ties}
              type="number"
              min={1}
              max={most}
              readOnly={readOnly}
              value={shown}
              onChange={({ target }) => write(target.value)}
            />
          )}
        </FormField>
      ))}
    </div>
  );
}
