import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { HandoffItemView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Select } from '../../ui/select.tsx';

interface Reason {
  item?: string;
  text: string;
}

interface ReturnFormProps {
  items: readonly HandoffItemView[];
  busy: boolean;
  onSend: (reasons: Reason[]) => void;
  onCancel: () => void;
}

const whole = 'whole';
const mostReasons = 20;

/** Asks what is wrong, item by item or with the whole: nothing is sent back without a reason. */
export function ReturnForm({ items, busy, onSend, onCancel }: ReturnFormProps) {
  const [rows, setRows] = useState([{ item: whole, text: '' }]);
  const [isEmpty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const options = [
    { value: whole, label: t('handoff.ask.whole') },
    ...items.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const change = (index: number, to: Partial<{ item: string; text: string }>) =>
    setRows(rows.map((row, place) => (place === index ? { ...row, ...to } : row)));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = rows.filter(({ text }) => text.trim() !== '');
    setEmpty(told.length === 0);
    if (told.length === 0) event.currentTarget.querySelector('textarea')?.focus();
    else if (!busy)
      onSend(told.map(({ item, text }) => ({ text: text.trim(), ...(item === whole ? {} : { item }) })));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="text-form">
      {rows.map(({ item, text }, index) => (
        <div className="field" key={index}>
          <FormField label={t('handoff.ask.about')} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={item}
                options={options}
                onChange={(value) => change(index, { item: value })}
              />
            )}
          </FormField>
          <FormField
            label={t('handoff.ask.return')}
            faults={isEmpty && index === 0 ? [t('panel.issues.noWords')] : []}
          >
            {(ties) => (
              <textarea
                {...ties}
                rows={2}
                maxLength={2000}
                value={text}
                onChange={(event) => change(index, { text: event.target.value })}
              />
            )}
          </FormField>
        </div>
      ))}
      <div className="row wrap actions">
        <Button look="primary" type="submit" busy={busy}>
          {t('handoff.send.return')}
        </Button>
        {rows.length < mostReasons && (
          <Button look="quiet" onClick={() => setRows([...rows, { item: whole, text: '' }])}>
            {t('handoff.ask.more')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
