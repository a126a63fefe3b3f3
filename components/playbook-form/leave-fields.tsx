import { Plus, Trash2 } from 'lucide-react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useNow } from '../ui/use-now.ts';
import { ChoiceField } from './choice-field.tsx';
import { peopleChoices } from './choices.ts';
import { listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

/** When a person is away, and who covers. */
export function LeaveFields({ path, person }: { path: EditPath; person: EditPath }) {
  const form = useForm();
  const now = useNow();
  const leaves = listAt(form.content, path);
  const self = valueAt(form.content, [...person, 'id']);
  const add = () => {
    const today = dayText(now);
    form.change({ do: 'insert', path, index: leaves.length, value: { from: today, until: today } });
  };
  const remove = (index: number) => {
    form.change({ do: 'remove', path: leaves.length === 1 ? path : [...path, index] });
  };
  return (
    <fieldset className="leave">
      <legend>{t('playbookForm.leave')}</legend>
      <Faults faults={form.faultsOf(path)} />
      <ul>
        {leaves.map((_, index) => (
          <li key={index} className="row wrap">
            <LineField
              path={[...path, index, 'from']}
              label={t('playbookForm.firstDay')}
              type="date"
              required
            />
            <LineField
              path={[...path, index, 'until']}
              label={t('playbookForm.lastDay')}
              type="date"
              required
            />
            <ChoiceField
              path={[...path, index, 'cover']}
              label={t('playbookForm.coveredBy')}
              none={t('playbookForm.nextWithTheRole')}
              options={peopleChoices(form.content).filter(({ value }) => value !== self)}
            />
            {!form.readOnly && (
              <IconButton
                label={t('playbookForm.removeLeave', { n: index + 1 })}
                onClick={() => remove(index)}
              >
                <Trash2 size={16} aria-hidden="true" />
              </IconButton>
            )}
            <MoreInYaml path={[...path, index]} covered={['from', 'until', 'cover']} />
          </li>
        ))}
      </ul>
      {!form.readOnly && (
        <Button look="quiet" onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {t('playbookForm.addLeave')}
        </Button>
      )}
    </fieldset>
  );
}

function dayText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
