import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { knownKeys } from '../../lib/playbook/known-keys.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';

/** The keys of these fields, for what a form covers. */
export const keptKeys = ['keeper', 'reviewBy'];

/** Who keeps a rule true and by when it is to be looked at again, where the part has that. */
export function KeptFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const keys = knownKeys(path);
  return (
    <div className="form-columns">
      {keys.includes('keeper') && (
        <ChoiceField
          path={[...path, 'keeper']}
          label={t('playbookForm.keptTrueBy')}
          none={t('playbookForm.nobodyInParticular')}
          options={roleChoices(content)}
        />
      )}
      {keys.includes('reviewBy') && (
        <LineField path={[...path, 'reviewBy']} label={t('playbookForm.reviewBy')} type="date" />
      )}
    </div>
  );
}
