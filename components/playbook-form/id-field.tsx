import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { TypedInput } from './typed-input.tsx';

/** The id of a part, folded away: it is seldom changed, and everything that names it changes along. */
export function IdField({ path }: { path: EditPath }) {
  const form = useForm();
  const faults = form.faultsAt([...path, 'id']);
  return (
    <details className="id-field" open={faults.length > 0 || undefined}>
      <summary>{t('playbookForm.id')}</summary>
      <FormField label={t('playbookForm.id')} hint={t('playbookForm.idHint')} faults={faults}>
        {(ties) => (
          <TypedInput
            ties={ties}
            stands={textOf(valueAt(form.content, [...path, 'id']))}
            write={(id) => form.rename(path, id)}
            readOnly={form.readOnly}
          />
        )}
      </FormField>
    </details>
  );
}
