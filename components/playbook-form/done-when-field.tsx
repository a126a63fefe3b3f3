import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { propertyChoices } from './choices.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';

const ticked = '(ticked)';

/** When a step counts as done: somebody ticks it, or a property is known. */
export function DoneWhenField({ path }: { path: EditPath }) {
  const form = useForm();
  const written = valueAt(form.content, path);
  const known = isGroup(written) ? textOf(written.known) : textOf(written);
  const value = known === '' || known === 'ticked' ? ticked : known;
  const choose = (chosen: string) => {
    if (chosen !== ticked) form.change({ do: 'set', path, value: { known: chosen } });
    else if (written !== undefined) form.change({ do: 'remove', path });
  };
  return (
    <FormField label={t('playbookForm.doneWhen')} faults={form.faultsAt(path)}>
      {(ties) => (
        <Select
          {...ties}
          value={value}
          disabled={form.readOnly}
          onChange={choose}
          options={[
            { value: ticked, label: t('playbookForm.somebodyTicksIt') },
            ...propertyChoices(form.content).map((one) => ({
              ...one,
              label: t('playbookForm.isKnown', { label: one.label }),
            })),
          ]}
        />
      )}
    </FormField>
  );
}
