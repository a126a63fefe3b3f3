import { useId } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface WhenFieldProps {
  /** `YYYY-MM-DDTHH:MM` on this computer's clock, or null for now. */
  at: string | null;
  onChange: (at: string | null) => void;
  /** What is offered first when a time is wanted, in the same form. */
  first: string;
}

/** Now, or at a time. */
export function WhenField({ at, onChange, first }: WhenFieldProps) {
  const name = useId();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <fieldset className="when">
      <legend>When</legend>
      <label className="tick">
        <input type="radio" name={name} checked={at === null} onChange={() => onChange(null)} />
        <span>Now</span>
      </label>
      <label className="tick">
        <input type="radio" name={name} checked={at !== null} onChange={() => onChange(first)} />
        <span>At a time</span>
      </label>
      {at !== null && (
        <TextField
          label="Day and time"
          type="datetime-local"
          value={at}
          onChange={onChange}
          hint={`By this computer’s clock (${zone}). Within a year.`}
          invalid={at === ''}
          required
        />
      )}
    </fieldset>
  );
}
