import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { Faults } from '../ui/form-field.tsx';
import { Rich } from '../ui/rich.tsx';
import { useForm } from './form-context.ts';

interface MoreInYamlProps {
  path: EditPath;
  /** The keys that the form has fields for. */
  covered: readonly string[];
}

/** What a part says beyond the fields of its form, and what is wrong with the part as a whole or with that. */
export function MoreInYaml({ path, covered }: MoreInYamlProps) {
  const form = useForm();
  const part = valueAt(form.content, path);
  const keys = isGroup(part) ? Object.keys(part).filter((key) => !covered.includes(key)) : [];
  const faults = [...form.faultsOf(path), ...keys.flatMap((key) => form.faultsAt([...path, key]))];
  return (
    <>
      <Faults faults={[...new Set(faults)]} />
      {keys.length > 0 && (
        <p className="soft more-in-yaml">
          <Rich
            sentence={{ key: 'playbookForm.moreInTheYaml' }}
            parts={{ keys: <code>{keys.join(', ')}</code> }}
          />
        </p>
      )}
    </>
  );
}
