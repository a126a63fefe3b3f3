import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { peopleChoices, roleChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const covered = ['id', 'title', 'when', 'to'];

/** The fields of one routing rule: which records without an owner go to whom. */
export function RoutingFields({ path }: { path: EditPath }) {
  const form = useForm();
  const to = [...path, 'to'];
  const target = valueAt(form.content, to);
  const isPlain =
    !isGroup(target) || 'person' in target || 'role' in target || Object.keys(target).length === 0;
  const kind = isGroup(target) && 'person' in target ? 'person' : 'role';
  const id = isGroup(target) ? textOf(target[kind]) : '';
  const choose = (chosen: string) => {
    const [what = '', ...rest] = chosen.split(' ');
    const kept = isGroup(target) ? target : {};
    const { person: _, role: __, ...others } = kept;
    form.change({ do: 'set', path: to, value: { ...others, [what]: rest.join(' ') } });
  };
  return (
    <>
      <LineField path={[...path, 'title']} label="Title" required />
      {isPlain && (
        <FormField label="Goes to" faults={form.faultsAt(to)}>
          {(ties) => (
            <Select
              {...ties}
              value={id && `${kind} ${id}`}
              disabled={form.readOnly}
              onChange={choose}
              options={[
                ...roleChoices(form.content).map(({ value, label }) => ({
                  value: `role ${value}`,
                  label: `The first person who is: ${label}`,
                })),
                ...peopleChoices(form.content).map(({ value, label }) => ({
                  value: `person ${value}`,
                  label,
                })),
              ]}
            />
          )}
        </FormField>
      )}
      <MoreInYaml path={to} covered={['person', 'role']} />
      <ConditionField
        path={[...path, 'when']}
        label="Which records"
        everywhere="Every record that has no owner and that no rule above took."
      />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
