import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { FormField } from '../ui/form-field.tsx';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { isThere } from './is-there.ts';
import { useTyped } from './use-typed.ts';

interface LinesFieldProps {
  path: EditPath;
  label: string;
  hint?: string;
  /** A list with an entry for each line, or one text. */
  of: 'list' | 'text';
  rows?: number;
  /** Emptied, the list stays and is told to be empty; without, the key goes. */
  required?: boolean;
}

/** Several lines: a list of names or days, one in each line, or a long text such as an SOP's. */
export function LinesField({ path, label, hint, of, rows = 3, required = false }: LinesFieldProps) {
  const form = useForm();
  const isList = of === 'list';
  const stands = isList
    ? listAt(form.content, path).map(textOf).join('\n')
    : textOf(valueAt(form.content, path)).trimEnd();
  const typed = useTyped({
    stands,
    clean: isList ? (text) => linesOf(text).join('\n') : (text) => text.trimEnd(),
    write: (text) => {
      if (!isThere(form, path)) return null;
      if (text === '' && isList && !required) form.change({ do: 'remove', path });
      else if (isList) form.change({ do: 'set', path, value: linesOf(text) });
      else form.change({ do: 'set', path, value: text.includes('\n') ? `${text}\n` : text });
      return null;
    },
  });
  return (
    <FormField label={label} hint={hint} faults={form.faultsAt(path)}>
      {(ties) => (
        <textarea
          {...ties}
          rows={rows}
          spellCheck={!isList}
          readOnly={form.readOnly}
          value={typed.value}
          onChange={(event) => typed.onType(event.target.value)}
          onBlur={typed.finish}
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
