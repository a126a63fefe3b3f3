import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
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
    <section aria-label={t('playbookForm.whatCountsAsProgress')} className="part-list">
      <h3>{t('playbookForm.whatCountsAsProgress')}</h3>
      <p className="soft">{t('playbookForm.progressHint')}</p>
      {written ? (
        <>
          <TicksField
            path={[...path, 'activities']}
            label={t('playbookForm.somethingTheCustomerDid')}
            options={activityChoices()}
          />
          <TicksField
            path={[...path, 'properties']}
            label={t('playbookForm.aChangeOf')}
            options={propertyChoices(form.content)}
          />
          <MoreInYaml path={path} covered={['activities', 'properties']} />
          {!form.readOnly && (
            <p>
              <Button look="quiet" onClick={() => form.change({ do: 'remove', path })}>
                {t('playbookForm.removeWhatCountsAsProgress')}
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
              {t('playbookForm.sayWhatCountsAsProgress')}
            </Button>
          </p>
        )
      )}
    </section>
  );
}
