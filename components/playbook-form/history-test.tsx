import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { activityChoices } from './choices.ts';
import { CountFields } from './count-fields.tsx';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const sides = ['customer', 'us'] as const;

/** A condition over what happened between us and the customer. */
export function ActivityTest({ path }: { path: EditPath }) {
  return (
    <div className="form-columns">
      <ChoiceField
        path={[...path, 'activity']}
        label={t('playbookForm.whatHappened')}
        options={[{ value: 'any', label: t('playbookForm.activity.any') }, ...activityChoices()]}
      />
      <ChoiceField
        path={[...path, 'by']}
        label={t('playbookForm.doneBy')}
        none={t('playbookForm.eitherSide')}
        options={sides.map((value) => ({ value, label: t(`playbookForm.side.${value}`) }))}
      />
      <LineField
        path={[...path, 'within']}
        label={t('playbookForm.withinTheLast')}
        hint={t('playbookForm.withinHint')}
      />
      <CountFields path={[...path, 'count']} />
      <MoreInYaml path={path} covered={['activity', 'by', 'within', 'count']} />
    </div>
  );
}

const entryTests = [
  { value: 'within', first: '14 days' },
  { value: 'before', first: '14 days ago' },
  { value: 'after', first: '14 days ago' },
] as const;

/** A condition over when a stage was entered last. */
export function EntryTest({ path, stages }: { path: EditPath; stages: readonly SelectOption[] }) {
  const form = useForm();
  const condition = valueAt(form.content, path);
  const test = entryTests.find(({ value }) => isGroup(condition) && value in condition);
  const choose = (chosen: string) => {
    const next = entryTests.find(({ value }) => value === chosen);
    if (!next || !isGroup(condition)) return;
    const value = { stageEntered: condition.stageEntered, [next.value]: next.first };
    form.change({ do: 'set', path, value });
  };
  return (
    <div className="form-columns">
      <ChoiceField path={[...path, 'stageEntered']} label={t('playbookForm.stage')} options={stages} />
      <FormField label={t('playbookForm.entered')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={test?.value ?? ''}
            options={entryTests.map(({ value }) => ({ value, label: t(`playbookForm.entry.${value}`) }))}
            disabled={form.readOnly}
            onChange={choose}
          />
        )}
      </FormField>
      {test && (
        <LineField
          path={[...path, test.value]}
          label={t('playbookForm.when')}
          hint={t(`playbookForm.entryHint.${test.value}`)}
          required
        />
      )}
      <MoreInYaml path={path} covered={['stageEntered', 'within', 'before', 'after']} />
    </div>
  );
}
