import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { activityChoices } from './choices.ts';
import { CountFields } from './count-fields.tsx';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const activities = [{ value: 'any', label: 'Anything' }, ...activityChoices];

const sides = [
  { value: 'customer', label: 'The customer' },
  { value: 'us', label: 'Us' },
];

/** A condition over what happened between us and the customer. */
export function ActivityTest({ path }: { path: EditPath }) {
  return (
    <div className="form-columns">
      <ChoiceField path={[...path, 'activity']} label="What happened" options={activities} />
      <ChoiceField path={[...path, 'by']} label="Done by" none="Either side" options={sides} />
      <LineField path={[...path, 'within']} label="Within the last" hint="Such as 14 days. Empty: ever." />
      <CountFields path={[...path, 'count']} />
      <MoreInYaml path={path} covered={['activity', 'by', 'within', 'count']} />
    </div>
  );
}

const entryTests = [
  { value: 'within', label: 'within the last', first: '14 days', hint: 'A number of days, such as 14 days.' },
  {
    value: 'before',
    label: 'before',
    first: '14 days ago',
    hint: 'A day, such as 2026-12-24 or 14 days ago.',
  },
  { value: 'after', label: 'after', first: '14 days ago', hint: 'A day, such as 2026-12-24 or 14 days ago.' },
];

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
      <ChoiceField path={[...path, 'stageEntered']} label="Stage" options={stages} />
      <FormField label="Entered" faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={test?.value ?? ''}
            options={entryTests}
            disabled={form.readOnly}
            onChange={choose}
          />
        )}
      </FormField>
      {test && <LineField path={[...path, test.value]} label="When" hint={test.hint} required />}
      <MoreInYaml path={path} covered={['stageEntered', 'within', 'before', 'after']} />
    </div>
  );
}
