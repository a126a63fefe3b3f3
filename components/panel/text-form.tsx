import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';

interface TextFormProps {
  label: string;
  hint?: string;
  /** The word on the button that sends it. */
  send: string;
  busy: boolean;
  /** False where the form stands open by itself: it must not take the focus. */
  takesFocus?: boolean;
  onSend: (text: string) => void;
  /** Left out where there is nothing to go back to. */
  onCancel?: () => void;
}

/** A few sentences to be sent to somebody. */
export function TextForm({ label, hint, send, busy, takesFocus = true, onSend, onCancel }: TextFormProps) {
  const [words, setWords] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = words.trim();
    setEmpty(text === '');
    if (text === '') field.current?.focus();
    else if (!busy) onSend(text);
  };

  return (
    <form onSubmit={submit} noValidate className="text-form">
      <FormField label={label} hint={hint} faults={isEmpty ? [t('panel.issues.noWords')] : []}>
        {(ties) => (
          <textarea
            {...ties}
            ref={field}
            rows={3}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </FormField>
      <div className="row actions">
        <Button look="primary" type="submit" busy={busy}>
          {send}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
