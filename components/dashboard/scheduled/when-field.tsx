import { useId } from 'react';
import { t } from '../../../lib/text/t.ts';
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
      <legend>{t('playbook.when')}</legend>
      <label className="tick">
        <input type="radio" name={name} checked={at === null} onChange={() => onChange(null)} />
        <span>{t('playbook.now')}</span>
      </label>
      <label className="tick">
        <input type="radio" name={name} checked={at !== null} onChange={() => onChange(first)} />
        <span>{t('playbook.atATime')}</span>
      </label>
      {at !== null && (
        <TextField
          label={t('playbook.dayAndTime')}
          type="datetime-local"
          value={at}
          onChange={onChange}
          hint={t('playbook.clockHint', { zone })}
          invalid={at === ''}
          required
        />
      )}
    </fieldset>
  );
}
