import { type FormEvent, useState } from 'react';
import type { PropertyType } from '../../lib/playbook/property-types.ts';
import type { CriterionField } from '../../lib/records/guidance.ts';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';

interface ValueFormProps {
  field: CriterionField;
  busy: boolean;
  onSay: (value: string) => void;
}

/** How a value of each type is typed in; a browser's own control where it has one. */
const inputs: Record<PropertyType, { type: string; inputMode?: 'decimal'; hint?: string }> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal' },
  money: { type: 'text', inputMode: 'decimal', hint: 'With its currency, such as 48000 EUR' },
  date: { type: 'date' },
};

/** A field for a value that nobody has told yet. What it means is judged by whoever keeps it. */
export function ValueForm({ field: { title, type }, busy, onSay }: ValueFormProps) {
  const [value, setValue] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { hint, ...input } = inputs[type];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = value.trim();
    setEmpty(told === '');
    if (told === '') event.currentTarget.querySelector('input')?.focus();
    else if (!busy) onSay(told);
  };

  return (
    <form onSubmit={submit} noValidate>
      <FormField label={title} hint={hint} faults={isEmpty ? ['Enter a value first.'] : []}>
        {(ties) => (
          <div className="row">
            <input
              {...ties}
              {...input}
              className="grow"
              autoComplete="off"
              maxLength={2000}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
            <Button type="submit" busy={busy} aria-label={`Save ${title}`}>
              Save
            </Button>
          </div>
        )}
      </FormField>
    </form>
  );
}
