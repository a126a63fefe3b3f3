import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices, sopChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { DoneWhenField } from './done-when-field.tsx';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const covered = ['id', 'title', 'due', 'after', 'owner', 'doneWhen', 'sop', 'when', ...keptKeys];
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
  const earlier = choicesOf(listAt(content, path.slice(0, -1)).slice(0, index));
  return (
    <>
      <LineField path={[...path, 'title']} label="What to do" required />
      <div className="form-columns">
        <ChoiceField path={[...path, 'owner']} label="Who does it" options={roleChoices(content)} />
        <LineField
          path={[...path, 'due']}
          label="Due"
          hint="Such as 4 business hours, 3 days, next Monday 09:00 or 2 business days before close date. Without it, the step is never late."
          examples={dueExamples}
        />
        <ChoiceField
          path={[...path, 'after']}
          label="Counted from"
          none="Entering the stage"
          options={earlier.map(({ value, label }) => ({ value, label: `When done: ${label}` }))}
        />
        <DoneWhenField path={[...path, 'doneWhen']} />
        <ChoiceField path={[...path, 'sop']} label="SOP" none="None" options={sopChoices(content)} />
      </div>
      <ConditionField
        path={[...path, 'when']}
        label="Only for some records"
        everywhere="For every record in this stage."
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
