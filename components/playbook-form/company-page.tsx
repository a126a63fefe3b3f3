import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';

const covered = [
  'waymark',
  'name',
  'calendar',
  'roles',
  'people',
  'properties',
  'motions',
  'sops',
  'paths',
  'teams',
  'waiting',
];

/** What holds for the whole company: the playbook's name, its calendar, and its motions. */
export function CompanyPage({ onOpen }: { onOpen: (place: EditPath) => void }) {
  const { content } = useForm();
  return (
    <>
      <h2>{t('playbookForm.company')}</h2>
      <LineField path={['name']} label={t('playbookForm.nameOfThePlaybook')} required />
      <section aria-label={t('playbookForm.calendar')} className="part-list">
        <h3>{t('playbookForm.calendar')}</h3>
        <CalendarFields path={['calendar']} isOwn={false} />
      </section>
      <PartList
        path={['motions']}
        title={t('playbookForm.motions')}
        noun="motion"
        optional={false}
        create={(title) => ({
          id: newId(title, listAt(content, ['motions'])),
          title,
          layer: 'pipeline',
          on: { object: 'deal' },
          stages: [{ id: 'open', title: t('playbookForm.open') }],
        })}
        onOpen={(index) => onOpen(['motions', index])}
      />
      <LineField
        path={['waiting', 'max']}
        label={t('playbookForm.waitingAtMost')}
        alone
        hint={t('playbookForm.waitingHint')}
      />
      <MoreInYaml path={[]} covered={covered} />
    </>
  );
}
