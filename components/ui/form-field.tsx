import { type ReactNode, useId } from 'react';

/** What ties an input to its label, its hint and what is wrong with it. */
export interface FieldTies {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface FormFieldProps {
  label: string;
  /** A sentence under the field. */
  hint?: string | undefined;
  /** What is wrong with what stands in it, each as a sentence. */
  faults: readonly string[];
  children: (ties: FieldTies) => ReactNode;
}

/** An input of any kind with its label above, and a hint and what is wrong below. */
export function FormField({ label, hint, faults, children }: FormFieldProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': faults.length > 0, 'aria-describedby': told || undefined })}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

/** What is wrong with a field or a part, in its place. */
export function Faults({ id, faults }: { id?: string; faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <div id={id} className="faults">
      {faults.map((fault) => (
        <p key={fault} className="fault">
          {fault}
        </p>
      ))}
    </div>
  );
}
