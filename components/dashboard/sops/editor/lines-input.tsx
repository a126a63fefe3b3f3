import { useState } from 'react';
import { FormField } from '../../../ui/form-field.tsx';

interface LinesInputProps {
  label: string;
  hint: string;
  values: readonly string[];
  faults?: readonly string[];
  readOnly: boolean;
  onChange: (values: string[]) => void;
}

/** A list of texts, one in each line. What is typed stays as it is while it means the same. */
export function LinesInput({ label, hint, values, faults = [], readOnly, onChange }: LinesInputProps) {
  const [typed, setTyped] = useState(() => values.join('\n'));
  const shown = linesOf(typed).join('\n') === values.join('\n') ? typed : values.join('\n');
  return (
    <FormField label={label} hint={hint} faults={faults}>
      {(ties) => (
        <textarea
          {...ties}
          rows={3}
          spellCheck={false}
          readOnly={readOnly}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(linesOf(event.target.value));
          }}
        />
      )}
    </FormField>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
