import { useId } from 'react';
import type { FieldTies } from '../ui/form-field.tsx';
import { useTyped } from './use-typed.ts';

interface TypedInputProps {
  ties: FieldTies;
  stands: string;
  write: (text: string) => string | null;
  readOnly: boolean;
  type?: 'text' | 'date' | 'time' | 'email';
  examples?: readonly string[];
}

/** A line that is written into the playbook when it is left, at Enter, and after a rest. */
export function TypedInput({ ties, stands, write, readOnly, type = 'text', examples }: TypedInputProps) {
  const list = useId();
  const typed = useTyped({ stands, clean: (text) => text.trim(), write });
  // A day or a time that the browser's own field could not show must still be seen, to be mended.
  const shown = canShow(type, typed.value) ? type : 'text';
  return (
    <>
      <input
        {...ties}
        type={shown}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={typed.value}
        list={examples ? list : undefined}
        onChange={(event) => typed.onType(event.target.value)}
        onBlur={typed.finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') typed.finish();
        }}
      />
      {examples && (
        <datalist id={list}>
          {examples.map((example) => (
            <option key={example} value={example} />
          ))}
        </datalist>
      )}
      {typed.refusal && (
        <p className="fault" role="alert">
          {typed.refusal}
        </p>
      )}
    </>
  );
}

function canShow(type: string, value: string): boolean {
  if (type === 'date') return value === '' || /^\d{4}-\d\d-\d\d$/.test(value);
  if (type === 'time') return value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  return true;
}
