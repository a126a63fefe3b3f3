import { type FormEvent, useState } from 'react';
import type { PropertyType } from '../../lib/playbook/property-types.ts';
import type { CriterionField } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';

interface ValueFormProps {
  field: CriterionField;
  busy: boolean;
  onSay: (value: string) => void;
}

/** How a value of each type is typed in; a browser's own control where it has one. */
const inputs: Record<PropertyType, { type: string; inputMode?: 'decimal'; hint?: TextKey }> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal' },
  money: { type: 'text', inputMode: 'decimal', hint: 'panel.value.money' },
  date: { type: 'date' },
};

/** A field for a value that nobody has told yet. What it means is judged by whoever keeps it. */
export function ValueForm({ field, busy, onSay }: ValueFormProps) {
  const title = say(field.title);
  const [value, setValue] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { hint, ...input } = inputs[field.type];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = value.trim();
    setEmpty(told === '');
    if (told === '') event.currentTarget.querySelector('input')?.focus();
    else if (!busy) onSay(told);
  };

  return (
    <form onSubmit={submit} noValidate>
      <FormField
        label={title}
        hint={hint && say({ key: hint })}
        faults={isEmpty ? [t('panel.value.none')] : []}
      >
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
            <Button type="submit" busy={busy} aria-label={t('panel.value.saveOf', { title })}>
              {t('panel.value.save')}
            </Button>
          </div>
        )}
      </FormField>
    </form>
  );
}
