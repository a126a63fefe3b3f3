import { useMutation } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { FoundRecord } from '../../../lib/sync/records-protocol.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Looks for a record that this browser has not opened, by words of its name or by its address. */
export function RecordFinder({ onChoose }: { onChoose: (record: FoundRecord) => void }) {
  const port = usePort();
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: async (words: string) => {
      const asked = await ask(port, { type: 'playbook.findRecords', text: words });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value;
    },
    onSuccess: ({ records }) => {
      const [only] = records;
      if (only && records.length === 1) choose(only);
    },
  });
  const choose = (record: FoundRecord) => {
    onChoose(record);
    setText('');
    find.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !find.isPending) find.mutate(text.trim());
  };
  return (
    <div className="stack">
      <form className="dry-run-form" onSubmit={submit}>
        <TextField
          label={t('playbook.anotherRecord')}
          value={text}
          onChange={setText}
          maxLength={2000}
          hint={t('playbook.findHint')}
          invalid={false}
        />
        <Button type="submit" busy={find.isPending}>
          <Search size={14} aria-hidden="true" />{' '}
          {find.isPending ? t('playbook.looking') : t('playbook.find')}
        </Button>
      </form>
      {find.isError && (
        <Notice tone="bad" alert>
          {find.error.message}
        </Notice>
      )}
      {find.data && find.data.records.length === 0 && (
        <Notice tone="info" alert>
          {t('playbook.noRecordFound')}
        </Notice>
      )}
      {find.data && find.data.records.length > 1 && (
        <ul className="rows" aria-label={t('playbook.recordsFound')}>
          {find.data.records.map((record) => (
            <li key={record.key}>
              <button type="button" className="row-button" onClick={() => choose(record)}>
                <span className="grow">{record.name ?? record.key}</span>
                {record.stage && <span className="soft">{record.stage}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {find.data?.more && <p className="soft">{t('playbook.thereAreMore')}</p>}
    </div>
  );
}
