import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { Faults } from '../ui/form-field.tsx';
import { peopleChoices } from './choices.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { WeightRow } from './weight-row.tsx';

/** Who gets how many: a number beside each person. Without a number a person gets none. */
export function WeightsField({ path }: { path: EditPath }) {
  const form = useForm();
  const written = valueAt(form.content, path);
  const weights = isGroup(written) ? written : {};
  const people = peopleChoices(form.content);
  const strangers = Object.keys(weights).filter((id) => !people.some(({ value }) => value === id));
  const all = [
    ...people,
    ...strangers.map((value) => ({ value, label: t('playbookForm.notThere', { value }) })),
  ];
  const sum = Object.values(weights).reduce<number>((total, one) => total + (Number(textOf(one)) || 0), 0);
  return (
    <fieldset className="pairs">
      <legend>{t('playbookForm.shares')}</legend>
      <small>{t('playbookForm.sharesHint')}</small>
      <ul>
        {all.map(({ value, label }) => (
          <WeightRow key={value} path={[...path, value]} name={label} sum={sum} />
        ))}
      </ul>
      <Faults faults={form.faultsAt(path)} />
    </fieldset>
  );
}
