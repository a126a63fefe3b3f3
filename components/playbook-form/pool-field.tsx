import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { peopleChoices, roleChoices } from './choices.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { TicksField } from './ticks-field.tsx';

const named = '(people)';

/** Among whom records are shared: everybody with a role, or people one by one. */
export function PoolField({ path }: { path: EditPath }) {
  const form = useForm();
  const pool = valueAt(form.content, path);
  const people = peopleChoices(form.content);
  const choose = (chosen: string) => {
    const value = chosen === named ? people.map((person) => person.value) : chosen;
    form.change({ do: 'set', path, value });
  };
  return (
    <>
      <FormField label={t('playbookForm.among')} faults={form.faultsOf(path)}>
        {(ties) => (
          <Select
            {...ties}
            value={Array.isArray(pool) ? named : textOf(pool)}
            disabled={form.readOnly}
            onChange={choose}
            options={[
              ...roleChoices(form.content).map((one) => ({
                ...one,
                label: t('playbookForm.everybodyWhoIs', { label: one.label }),
              })),
              { value: named, label: t('playbookForm.thesePeople') },
            ]}
          />
        )}
      </FormField>
      {Array.isArray(pool) && (
        <TicksField path={path} label={t('playbookForm.people')} options={people} required />
      )}
    </>
  );
}
