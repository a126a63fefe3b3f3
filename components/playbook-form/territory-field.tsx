import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { peopleChoices, propertyChoices } from './choices.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';

/** Who gets which value of a property, such as a region: a person beside each value. */
export function TerritoryField({ path }: { path: EditPath }) {
  const form = useForm();
  const [typed, setTyped] = useState('');
  const at = [...path, 'people'];
  const table = valueAt(form.content, at);
  const pairs = isGroup(table) ? Object.entries(table) : [];
  const people = peopleChoices(form.content);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const value = typed.trim();
    if (value === '' || pairs.some(([name]) => name === value)) return;
    form.change({ do: 'set', path: [...at, value], value: people[0]?.value ?? '' });
    setTyped('');
  };
  return (
    <>
      <ChoiceField
        path={[...path, 'property']}
        label={t('playbookForm.by')}
        options={propertyChoices(form.content)}
      />
      <fieldset className="pairs">
        <legend>{t('playbookForm.whoGetsWhat')}</legend>
        <small>{t('playbookForm.territoryHint')}</small>
        <ul>
          {pairs.map(([value, person]) => (
            <li key={value}>
              <span>{value}</span>
              <Select
                aria-label={t('playbookForm.whoGets', { value })}
                value={textOf(person)}
                options={people}
                disabled={form.readOnly}
                onChange={(chosen) => form.change({ do: 'set', path: [...at, value], value: chosen })}
              />
              {!form.readOnly && pairs.length > 1 && (
                <IconButton
                  label={t('playbookForm.removeValue', { value })}
                  onClick={() => form.change({ do: 'remove', path: [...at, value] })}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        {!form.readOnly && (
          <form className="add-part" onSubmit={add}>
            <div className="field grow">
              <input
                aria-label={t('playbookForm.anotherValue')}
                placeholder={t('playbookForm.anotherValuePlaceholder')}
                value={typed}
                maxLength={140}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <Button type="submit">
              <Plus size={16} aria-hidden="true" /> {t('playbookForm.add')}
            </Button>
          </form>
        )}
        <Faults faults={form.faultsAt(at)} />
      </fieldset>
    </>
  );
}
