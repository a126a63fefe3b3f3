import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
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
      <LineField path={[...path, 'title']} label="Title" required />
      <ReceiverFields path={[...path, 'to']} />
      <ConditionField
        path={[...path, 'when']}
        label="Which records"
        everywhere="Every record that has no owner and that no rule above took."
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
