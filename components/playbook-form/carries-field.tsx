import { Plus, Trash2 } from 'lucide-react';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ChoiceField } from './choice-field.tsx';
import { propertyChoices } from './choices.ts';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { MoreInYaml } from './more-in-yaml.tsx';

/** Which value of the record becomes which one of the work that goes on. */
export function CarriesField({ path }: { path: EditPath }) {
  const form = useForm();
  const pairs = listAt(form.content, path);
  const options = propertyChoices(form.content);
  const taken = pairs.map((pair) => (isGroup(pair) ? textOf(pair.to) : ''));
  const next = options.find(({ value }) => !taken.includes(value))?.value;
  const add = (value: string) =>
    form.change({ do: 'insert', path, index: pairs.length, value: { from: value, to: value } });
  const remove = (index: number) =>
    form.change({ do: 'remove', path: pairs.length === 1 ? path : [...path, index] });
  return (
    <fieldset className="leave">
      <legend>{t('playbookForm.whatGoesAlong')}</legend>
      <small>{t('playbookForm.whatGoesAlongHint')}</small>
      <Faults faults={form.faultsOf(path)} />
      <ul>
        {pairs.map((_, index) => (
          <li key={index} className="row wrap">
            <ChoiceField
              path={[...path, index, 'from']}
              label={t('playbookForm.valueOfTheRecord')}
              options={options}
            />
            <ChoiceField
              path={[...path, index, 'to']}
              label={t('playbookForm.becomesInTheWork')}
              options={options}
            />
            {!form.readOnly && (
              <IconButton
                label={t('playbookForm.removeWhatGoesAlong', { n: index + 1 })}
                onClick={() => remove(index)}
              >
                <Trash2 size={16} aria-hidden="true" />
              </IconButton>
            )}
            <MoreInYaml path={[...path, index]} covered={['from', 'to']} />
          </li>
        ))}
      </ul>
      {!form.readOnly && next !== undefined && (
        <Button look="quiet" onClick={() => add(next)}>
          <Plus size={16} aria-hidden="true" />
          {t('playbookForm.addWhatGoesAlong')}
        </Button>
      )}
    </fieldset>
  );
}
