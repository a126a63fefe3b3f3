import { useId } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { Faults } from '../ui/form-field.tsx';
import type { SelectOption } from '../ui/select.tsx';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';

interface TicksFieldProps {
  path: EditPath;
  label: string;
  hint?: string;
  options: readonly SelectOption[];
  /** With nothing ticked the list stays, and is told to be empty; without, the key goes. */
  required?: boolean;
}

/** Any number of choices out of a list, kept in the list's order, such as a person's roles. */
export function TicksField({ path, label, hint, options, required = false }: TicksFieldProps) {
  const form = useForm();
  const id = useId();
  const chosen = listAt(form.content, path).map(textOf);
  const unknown = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [
    ...options,
    ...unknown.map((value) => ({ value, label: t('playbookForm.notThere', { value }) })),
  ];
  const faults = form.faultsAt(path);
  const toggle = (value: string) => {
    const rest = chosen.filter((one) => one !== value);
    const next = rest.length < chosen.length ? rest : inOrder([...chosen, value], options);
    form.change(next.length === 0 && !required ? { do: 'remove', path } : { do: 'set', path, value: next });
  };
  return (
    <fieldset className="ticks" aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}>
      <legend>{label}</legend>
      {hint && <small>{hint}</small>}
      <div>
        {all.map((option) => (
          <label key={option.value} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              disabled={form.readOnly}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <Faults id={`${id}-faults`} faults={faults} />
    </fieldset>
  );
}

/** A list that was in the order of the choices stays so; any other order was meant by somebody and is kept. */
function inOrder(values: string[], options: readonly SelectOption[]): string[] {
  const rank = (value: string) => options.findIndex((option) => option.value === value);
  const before = values.slice(0, -1);
  const isOrdered = before.every(
    (value, index) => index === 0 || rank(before[index - 1] ?? '') <= rank(value),
  );
  return isOrdered ? values.toSorted((a, b) => rank(a) - rank(b)) : values;
}
