import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';

interface ChoiceFieldProps {
  path: EditPath;
  label: string;
  hint?: string;
  options: readonly SelectOption[];
  /** What it is called when nothing is chosen; choosing it takes the key away. Without, something must be chosen. */
  none?: string;
}

/** One choice out of a list, such as a role or an SOP. */
export function ChoiceField({ path, label, hint, options, none }: ChoiceFieldProps) {
  const form = useForm();
  const value = textOf(valueAt(form.content, path));
  const all = none === undefined ? options : [{ value: '', label: none }, ...options];
  const choose = (chosen: string) => {
    if (chosen === value) return;
    form.change(chosen === '' ? { do: 'remove', path } : { do: 'set', path, value: chosen });
  };
  return (
    <FormField label={label} hint={hint} faults={form.faultsAt(path)}>
      {(ties) => <Select {...ties} value={value} options={all} onChange={choose} disabled={form.readOnly} />}
    </FormField>
  );
}
