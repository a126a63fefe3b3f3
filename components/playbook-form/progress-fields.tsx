import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { Button } from '../ui/button.tsx';
import { activityChoices, propertyChoices } from './choices.ts';
import { useForm } from './form-context.ts';
import { MoreInYaml } from './more-in-yaml.tsx';
import { TicksField } from './ticks-field.tsx';

/** What the company counts as progress of a record: what the customer did, and what changed. */
export function ProgressFields({ path }: { path: EditPath }) {
  const form = useForm();
  const written = isGroup(valueAt(form.content, path));
  return (
    <section aria-label="What counts as progress" className="part-list">
      <h3>What counts as progress</h3>
      <p className="soft">
        For stall rules that count from the last progress. Only what the customer did counts: what one writes
        oneself moves nothing.
      </p>
      {written ? (
        <>
          <TicksField
            path={[...path, 'activities']}
            label="Something the customer did"
            options={activityChoices}
          />
          <TicksField
            path={[...path, 'properties']}
            label="A change of"
            options={propertyChoices(form.content)}
          />
          <MoreInYaml path={path} covered={['activities', 'properties']} />
          {!form.readOnly && (
            <p>
              <Button look="quiet" onClick={() => form.change({ do: 'remove', path })}>
                Remove what counts as progress
              </Button>
            </p>
          )}
        </>
      ) : (
        !form.readOnly && (
          <p>
            <Button
              onClick={() => form.change({ do: 'set', path, value: { activities: ['reply', 'meeting'] } })}
            >
              Say what counts as progress
            </Button>
          </p>
        )
      )}
    </section>
  );
}
