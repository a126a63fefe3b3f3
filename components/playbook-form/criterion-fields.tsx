import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { propertyChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const covered = ['id', 'title', 'known', 'confirmed', 'when', ...keptKeys];
const confirmed = '(confirmed)';

/** The fields of one exit criterion. */
export function CriterionFields({ path }: { path: EditPath }) {
  const form = useForm();
  const known = textOf(valueAt(form.content, [...path, 'known']));
  const value = known || (valueAt(form.content, [...path, 'confirmed']) === true ? confirmed : '');
  const faults = [...form.faultsAt([...path, 'known']), ...form.faultsAt([...path, 'confirmed'])];
  // The new way is written before the old one goes, so that the criterion is never without.
  const choose = (chosen: string) => {
    const [fresh, old] =
      chosen === confirmed ? (['confirmed', 'known'] as const) : (['known', 'confirmed'] as const);
    form.change({ do: 'set', path: [...path, fresh], value: chosen === confirmed ? true : chosen });
    if (form.latest([...path, old]) !== undefined) form.change({ do: 'remove', path: [...path, old] });
  };
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.whatMustBeTrue')} required />
      <FormField label={t('playbookForm.howWeKnow')} faults={faults}>
        {(ties) => (
          <Select
            {...ties}
            value={value}
            disabled={form.readOnly}
            onChange={choose}
            options={[
              { value: confirmed, label: t('playbookForm.aPersonConfirmsIt') },
              ...propertyChoices(form.content).map((one) => ({
                ...one,
                label: t('playbookForm.isKnown', { label: one.label }),
              })),
            ]}
          />
        )}
      </FormField>
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.onlyForSomeRecords')}
        everywhere={t('playbookForm.forEveryRecordInTheStage')}
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
