import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { DoneWhenField } from './done-when-field.tsx';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { RequiresField } from './requires-field.tsx';
import { useSopChoices } from './use-sop-choices.ts';

const covered = ['id', 'title', 'due', 'after', 'owner', 'doneWhen', 'sop', 'requires', 'when', ...keptKeys];
const dueExamples = [
  '4 business hours',
  '2 business days',
  '10 days',
  'same day 17:00',
  'next business day 09:00',
  'next Monday 09:00',
  '2 business days before close date',
];

/** The fields of one step of a stage. */
export function StepFields({ path, index }: { path: EditPath; index: number }) {
  const { content } = useForm();
  const sops = useSopChoices();
  const earlier = choicesOf(listAt(content, path.slice(0, -1)).slice(0, index));
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.whatToDo')} required />
      <div className="form-columns">
        <ChoiceField
          path={[...path, 'owner']}
          label={t('playbookForm.whoDoesIt')}
          options={roleChoices(content)}
        />
        <LineField
          path={[...path, 'due']}
          label={t('playbookForm.due')}
          hint={t('playbookForm.dueHint')}
          examples={dueExamples}
        />
        <ChoiceField
          path={[...path, 'after']}
          label={t('playbookForm.countedFrom')}
          none={t('playbookForm.enteringTheStage')}
          options={earlier.map(({ value, label }) => ({
            value,
            label: t('playbookForm.whenDone', { label }),
          }))}
        />
        <DoneWhenField path={[...path, 'doneWhen']} />
        <ChoiceField
          path={[...path, 'sop']}
          label={t('playbookForm.sop')}
          none={t('playbookForm.none')}
          options={sops}
        />
        <RequiresField path={path} />
      </div>
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.onlyForSomeRecords')}
        everywhere={t('playbookForm.forEveryRecordInTheStage')}
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
