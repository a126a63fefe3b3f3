import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { knownKeys } from '../../lib/playbook/known-keys.ts';
import { ChoiceField } from './choice-field.tsx';
import { sopChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { TicksField } from './ticks-field.tsx';

const covered = ['id', 'title', 'stages', 'after', 'level', 'sop', 'when', 'since', 'unless', ...keptKeys];

const since = [
  { value: 'stage', label: 'Entering the stage' },
  { value: 'progress', label: 'The last progress' },
];

/** The fields of one stall rule: which records are flagged, and how loudly. */
export function StallFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const keys = knownKeys(path);
  const isWritten = valueAt(content, [...path, 'level']) === 'line';
  return (
    <>
      <LineField path={[...path, 'title']} label="What the flag says" required />
      <div className="form-columns">
        <LineField
          path={[...path, 'after']}
          label="After"
          hint="Time in one stage, such as 21 days or 10 business days. May be left out where there is a condition."
          examples={['14 days', '21 days', '10 business days']}
        />
        <ChoiceField
          path={[...path, 'level']}
          label="Where it shows"
          none="In the line on the record"
          options={[
            ...(isWritten ? [{ value: 'line', label: 'In the line on the record' }] : []),
            { value: 'quiet', label: 'Only in the panel and in lists' },
          ]}
        />
        {keys.includes('since') && (
          <ChoiceField
            path={[...path, 'since']}
            label="Counted from"
            none="Entering the stage"
            options={since.slice(valueAt(content, [...path, 'since']) === 'stage' ? 0 : 1)}
          />
        )}
        <ChoiceField path={[...path, 'sop']} label="SOP" none="None" options={sopChoices(content)} />
      </div>
      <TicksField
        path={[...path, 'stages']}
        label="Stages it watches"
        hint="With none ticked: every open stage."
        options={choicesOf(listAt(content, [...path.slice(0, 2), 'stages']))}
      />
      <ConditionField path={[...path, 'when']} label="Only for some records" everywhere="For every record." />
      {keys.includes('unless') && (
        <ConditionField
          path={[...path, 'unless']}
          label="Held back"
          everywhere="Nothing holds the flag back."
        />
      )}
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
