import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';

interface Told {
  text: string;
  who: string;
  to: string;
  where?: string;
  standard: boolean;
}

interface PromiseFormProps {
  /** Who has probably promised it; can be changed. */
  who: string;
  busy: boolean;
  onSend: (told: Told) => void;
  onCancel: () => void;
}

const fields = ['text', 'who', 'to', 'where'] as const;

/** What was promised, by whom, to whom, where it is written, and whether it is in the standard offer. */
export function PromiseForm({ who, busy, onSend, onCancel }: PromiseFormProps) {
  const [told, setTold] = useState({ text: '', who, to: '', where: '' });
  const [standard, setStandard] = useState(false);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const isMissing = (name: (typeof fields)[number]) => name !== 'where' && told[name].trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const place = fields.findIndex(isMissing);
    if (place >= 0) event.currentTarget.querySelectorAll<HTMLElement>('.field input')[place]?.focus();
    else if (!busy) {
      const where = told.where.trim();
      onSend({
        text: told.text.trim(),
        who: told.who.trim(),
        to: told.to.trim(),
        standard,
        ...(where ? { where } : {}),
      });
    }
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="text-form">
      {fields.map((name) => (
        <FormField
          key={name}
          label={t(`handoff.promise.${name}`)}
          {...(name === 'where' ? { hint: t('handoff.promise.whereHint') } : {})}
          faults={isTried && isMissing(name) ? [t('panel.issues.noWords')] : []}
        >
          {(ties) => (
            <input
              {...ties}
              type="text"
              autoComplete="off"
              maxLength={name === 'text' ? 2000 : 200}
              value={told[name]}
              onChange={(event) => setTold({ ...told, [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <label className="item-check">
        <input type="checkbox" checked={standard} onChange={(event) => setStandard(event.target.checked)} />
        <span>{t('handoff.promise.standard')}</span>
      </label>
      <div className="row actions">
        <Button look="primary" type="submit" busy={busy}>
          {t('handoff.promise.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
