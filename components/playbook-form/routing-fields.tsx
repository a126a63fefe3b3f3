import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { ConditionField } from './condition-field.tsx';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { ReceiverFields } from './receiver-fields.tsx';

const covered = ['id', 'title', 'when', 'to', ...keptKeys];

/** The fields of one routing rule: which records without an owner go to whom. */
export function RoutingFields({ path }: { path: EditPath }) {
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
      <ReceiverFields path={[...path, 'to']} />
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.whichRecords')}
        everywhere={t('playbookForm.everyOwnerlessRecord')}
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
