import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { TextForm } from '../panel/text-form.tsx';
import { useWrite } from '../panel/use-write.ts';
import { WriteFailure } from '../panel/write-failure.tsx';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import type { SopHtml } from './sop-html.ts';

interface WrongStepProps {
  sop: string;
  /** The record on whose page it is read. */
  record: string;
  headings: SopHtml['headings'];
}

const longestHeading = 200;

/** Says to whoever keeps the SOP that a step of it is wrong, with the record on which that was seen. */
export function WrongStep({ sop, record, headings }: WrongStepProps) {
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState('');
  const { write, pending, failure } = useWrite();
  if (!isOpen)
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('sop.wrong')}
      </Button>
    );
  const send = async (words: string) => {
    const heading = headings.find((one) => String(one.place) === place)?.text.slice(0, longestHeading);
    const text = (heading === undefined ? words : `${heading}: ${words}`).slice(0, 2000);
    const message = { type: 'issue.raise', key: record, kind: 'sop', rule: `sop:${sop}`, text } as const;
    if (await write(message, t('panel.issues.raised'))) setOpen(false);
  };
  return (
    <div className="sop-wrong">
      {headings.length > 0 && (
        <FormField label={t('sop.wrongWhere')} faults={[]}>
          {(ties) => (
            <Select
              {...ties}
              value={place}
              options={[
                { value: '', label: t('sop.wrongWhole') },
                ...headings.map((one) => ({ value: String(one.place), label: one.text })),
              ]}
              onChange={setPlace}
            />
          )}
        </FormField>
      )}
      <TextForm
        label={t('panel.issues.saw')}
        hint={t('panel.issues.hint')}
        send={t('panel.issues.send')}
        busy={pending}
        onSend={(words) => void send(words)}
        onCancel={() => setOpen(false)}
      />
      <WriteFailure message={failure} />
    </div>
  );
}
