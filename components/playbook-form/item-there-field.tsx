import type { EditPath, PlaybookEdit } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { propertyChoices } from './choices.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';

const ticked = '(ticked)';
const evidences = ['note', 'link'] as const;

/** When an item of a handoff is there: one question, though the text has two keys for it. */
export function ItemThereField({ path }: { path: EditPath }) {
  const form = useForm();
  const at = { known: [...path, 'known'], evidence: [...path, 'evidence'] };
  const known = textOf(valueAt(form.content, at.known));
  const evidence = textOf(valueAt(form.content, at.evidence));
  const faults = [...form.faultsAt(at.known), ...form.faultsAt(at.evidence)];
  const choose = (chosen: string) => {
    const key = chosen === ticked ? null : evidences.some((one) => one === chosen) ? 'evidence' : 'known';
    const edits: PlaybookEdit[] = key === null ? [] : [{ do: 'set', path: at[key], value: chosen }];
    for (const other of ['known', 'evidence'] as const)
      if (other !== key && form.latest(at[other]) !== undefined)
        edits.push({ do: 'remove', path: at[other] });
    if (edits.length > 0) form.change(...edits);
  };
  return (
    <FormField label={t('playbookForm.itIsThereWhen')} faults={faults}>
      {(ties) => (
        <Select
          {...ties}
          value={known || evidence || ticked}
          disabled={form.readOnly}
          onChange={choose}
          options={[
            { value: ticked, label: t('playbookForm.evidence.tick') },
            ...evidences.map((value) => ({ value, label: t(`playbookForm.evidence.${value}`) })),
            ...propertyChoices(form.content).map((one) => ({
              ...one,
              label: t('playbookForm.isKnown', { label: one.label }),
            })),
          ]}
        />
      )}
    </FormField>
  );
}
