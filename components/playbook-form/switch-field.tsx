import { useId } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { Faults } from '../ui/form-field.tsx';
import { useForm } from './form-context.ts';

interface SwitchFieldProps {
  path: EditPath;
  label: string;
  hint: string;
  /** What is written where it holds. */
  on?: boolean;
}

/** Something that holds or does not. Switched off, the key goes. */
export function SwitchField({ path, label, hint, on = true }: SwitchFieldProps) {
  const form = useForm();
  const id = useId();
  const isOn = valueAt(form.content, path) === on;
  const toggle = () => form.change(isOn ? { do: 'remove', path } : { do: 'set', path, value: on });
  return (
    <div className="switch">
      <label className="tick">
        <input
          type="checkbox"
          checked={isOn}
          disabled={form.readOnly}
          aria-describedby={id}
          onChange={toggle}
        />
        <span>{label}</span>
      </label>
      <small id={id}>{hint}</small>
      <Faults faults={form.faultsAt(path)} />
    </div>
  );
}
