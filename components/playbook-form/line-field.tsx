import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { FormField } from '../ui/form-field.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { isThere } from './is-there.ts';
import { TypedInput } from './typed-input.tsx';

interface LineFieldProps {
  path: EditPath;
  label: string;
  hint?: string;
  /** Emptied, the key stays and is told to be empty; without, the key goes. */
  required?: boolean;
  /** It stands alone in its group; emptied, the group goes with it. */
  alone?: boolean;
  /** Written as a number when it is one. What is none stays as it is typed, and is told to be wrong. */
  number?: boolean;
  type?: 'text' | 'date' | 'time' | 'email';
  /** Examples to choose from. */
  examples?: readonly string[];
}

/** One line of text, a number, a day or a clock time of the playbook. */
export function LineField({
  path,
  label,
  hint,
  required = false,
  alone = false,
  number = false,
  ...rest
}: LineFieldProps) {
  const form = useForm();
  const write = (text: string) => {
    if (!isThere(form, path)) return null;
    if (text === '' && !required) form.change({ do: 'remove', path: alone ? path.slice(0, -1) : path });
    else form.change({ do: 'set', path, value: number ? numberOr(text) : text });
    return null;
  };
  return (
    <FormField label={label} hint={hint} faults={form.faultsAt(path)}>
      {(ties) => (
        <TypedInput
          {...rest}
          ties={ties}
          stands={textOf(valueAt(form.content, path))}
          write={write}
          readOnly={form.readOnly}
        />
      )}
    </FormField>
  );
}

function numberOr(text: string): number | string {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
