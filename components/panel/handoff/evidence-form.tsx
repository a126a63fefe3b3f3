import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';

interface EvidenceFormProps {
  title: string;
  /** What is asked for; the other may be told too. */
  how: 'note' | 'link';
  note: string;
  link: string;
  busy: boolean;
  onSend: (told: { note?: string; link?: string }) => void;
  onCancel: () => void;
  /** Left out where there is nothing to take out. */
  onClear?: () => void;
}

/** What is known of an item, and where it is written. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { title, how, busy, onSend, onCancel, onClear } = props;
  const [note, setNote] = useState(props.note);
  const [link, setLink] = useState(props.link);
  const [fault, setFault] = useState<'note' | 'link' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = { note: note.trim(), link: link.trim() };
    const isAddress = told.link === '' ? how !== 'link' : isWebAddress(told.link);
    const wrong = how === 'note' && told.note === '' ? 'note' : isAddress ? null : 'link';
    setFault(wrong);
    if (wrong)
      event.currentTarget.querySelector<HTMLElement>(wrong === 'note' ? 'textarea' : 'input')?.focus();
    else if (!busy)
      onSend({ ...(told.note ? { note: told.note } : {}), ...(told.link ? { link: told.link } : {}) });
  };
  const field = {
    note: (
      <FormField
        key="note"
        label={how === 'note' ? title : t('handoff.panel.noteToo')}
        faults={fault === 'note' ? [t('panel.issues.noWords')] : []}
      >
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </FormField>
    ),
    link: (
      <FormField
        key="link"
        label={how === 'link' ? t('handoff.panel.linkOf', { title }) : t('handoff.panel.linkToo')}
        faults={fault === 'link' ? [t('handoff.panel.noLink')] : []}
      >
        {(ties) => (
          <input
            {...ties}
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={2000}
            placeholder="https://"
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        )}
      </FormField>
    ),
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="text-form">
      {how === 'note' ? [field.note, field.link] : [field.link, field.note]}
      <div className="row actions">
        <Button look="primary" type="submit" busy={busy}>
          {t('handoff.panel.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        {onClear && (
          <Button look="quiet" busy={busy} onClick={onClear}>
            {t('handoff.panel.takeOut')}
          </Button>
        )}
      </div>
    </form>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
