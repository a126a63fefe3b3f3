import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { hostIds } from '../../lib/records/record-ref.ts';
import { listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';

const hostNames = { hubspot: 'HubSpot', salesforce: 'Salesforce', asana: 'Asana' } as const;

interface HostFieldsProps {
  /** The `hosts` or the `pipelines` of a part. */
  path: EditPath;
  legend: string;
  hint: string;
  /** Several names in each tool, or one. */
  of: 'names' | 'name';
}

/** What the tools call a part, a field for each tool. */
export function HostFields({ path, legend, hint, of }: HostFieldsProps) {
  const form = useForm();
  return (
    <fieldset className="host-fields">
      <legend>{legend}</legend>
      <small>{hint}</small>
      <div className="form-columns">
        {hostIds.map((host) =>
          of === 'names' ? (
            <LinesField
              key={host}
              path={[...path, host]}
              label={hostNames[host]}
              of="list"
              rows={Math.max(2, listAt(form.content, [...path, host]).length)}
            />
          ) : (
            <LineField key={host} path={[...path, host]} label={hostNames[host]} />
          ),
        )}
      </div>
    </fieldset>
  );
}
