import { type FormEvent, useEffect, useRef, useState } from 'react';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';

interface OfferFormProps {
  /** How many required items are missing. */
  missing: number;
  busy: boolean;
  onSend: (exception: { reason: string; until: string }) => void;
  onCancel: () => void;
}

/** Asks why something is handed over that is not complete, and by when the rest comes. */
export function OfferForm({ missing, busy, onSend, onCancel }: OfferFormProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') field.current?.focus();
    else if (until === '') event.currentTarget.querySelector('input')?.focus();
    else if (!busy) onSend({ reason: reason.trim(), until });
  };
  return (
    <form onSubmit={submit} noValidate className="text-form">
      <p className="soft">{t('handoff.refused.missing', missing, { n: numberText(missing) })}</p>
      <FormField
        label={t('handoff.ask.exception')}
        faults={isTried && reason.trim() === '' ? [t('panel.issues.noWords')] : []}
      >
        {(ties) => (
          <textarea
            {...ties}
            ref={field}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      <FormField
        label={t('handoff.ask.until')}
        faults={isTried && until === '' ? [t('handoff.ask.noDay')] : []}
      >
        {(ties) => (
          <input {...ties} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
        )}
      </FormField>
      <div className="row actions">
        <Button look="primary" type="submit" busy={busy}>
          {t('handoff.do.offer')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
