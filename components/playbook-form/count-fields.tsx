import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

/** How often something must have happened. Without both: at least once. */
export function CountFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const [least, most] = [
    [...path, 'atLeast'],
    [...path, 'atMost'],
  ];
  return (
    <>
      <LineField
        path={least}
        label={t('playbookForm.atLeastSoOften')}
        hint={t('playbookForm.atLeastHint')}
        number
        alone={valueAt(content, most) === undefined}
      />
      <LineField
        path={most}
        label={t('playbookForm.atMostSoOften')}
        hint={t('playbookForm.atMostHint')}
        number
        alone={valueAt(content, least) === undefined}
      />
      <MoreInYaml path={path} covered={['atLeast', 'atMost']} />
    </>
  );
}
