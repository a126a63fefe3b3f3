import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import type { PartNoun } from './part-noun.ts';

/** Asks for the title of a new part, because its id is made of it. */
export function AddPart({ noun, onAdd }: { noun: PartNoun; onAdd: (title: string) => void }) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = title.trim();
    setEmpty(name === '');
    if (name === '') return;
    onAdd(name);
    setTitle('');
  };
  return (
    <form className="add-part" onSubmit={submit}>
      <div className="field grow">
        <input
          aria-label={t(`playbookForm.newName.${noun}`)}
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? id : undefined}
          placeholder={t(`playbookForm.newPart.${noun}`)}
          title={t(`playbookForm.newPart.${noun}`)}
          maxLength={140}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {isEmpty && (
          <p className="fault" id={id} role="alert">
            {t(`playbookForm.writeName.${noun}`)}
          </p>
        )}
      </div>
      <Button type="submit">
        <Plus size={16} aria-hidden="true" />
        {t(`playbookForm.addPart.${noun}`)}
      </Button>
    </form>
  );
}
