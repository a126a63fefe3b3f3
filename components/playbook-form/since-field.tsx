import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { useForm } from './form-context.ts';

/** What a motion counts as progress until somebody says otherwise. */
const usualProgress = { activities: ['reply', 'meeting'] };

/** From when a stall rule counts. Choosing progress says what progress is too, where the motion does not yet. */
export function SinceField({ path }: { path: EditPath }) {
  const form = useForm();
  const motion = path.slice(0, 2);
  const isProgress = valueAt(form.content, path) === 'progress';
  const choose = (chosen: string) => {
    if (chosen !== 'progress') form.change({ do: 'remove', path });
    else if (valueAt(form.content, [...motion, 'progress']) !== undefined)
      form.change({ do: 'set', path, value: 'progress' });
    else
      form.change(
        { do: 'set', path, value: 'progress' },
        { do: 'set', path: [...motion, 'progress'], value: usualProgress },
      );
  };
  return (
    <FormField
      label={t('playbookForm.countedFrom')}
      hint={isProgress ? t('playbookForm.progressBelow') : undefined}
      faults={form.faultsAt(path)}
    >
      {(ties) => (
        <Select
          {...ties}
          value={isProgress ? 'progress' : 'stage'}
          disabled={form.readOnly}
          options={[
            { value: 'stage', label: t('playbookForm.enteringTheStage') },
            { value: 'progress', label: t('playbookForm.theLastProgress') },
          ]}
          onChange={choose}
        />
      )}
    </FormField>
  );
}
