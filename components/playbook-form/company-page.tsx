import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
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
  'teams',
  'waiting',
];

/** What holds for the whole company: the playbook's name, its calendar, and its motions. */
export function CompanyPage({ onOpen }: { onOpen: (place: EditPath) => void }) {
  const { content } = useForm();
  return (
    <>
      <h2>Company</h2>
      <LineField path={['name']} label="Name of the playbook" required />
      <section aria-label="Calendar" className="part-list">
        <h3>Calendar</h3>
        <CalendarFields path={['calendar']} isOwn={false} />
      </section>
      <PartList
        path={['motions']}
        title="Motions"
        noun="motion"
        optional={false}
        create={(title) => ({
          id: newId(title, listAt(content, ['motions'])),
          title,
          layer: 'pipeline',
          on: { object: 'deal' },
          stages: [{ id: 'open', title: 'Open' }],
        })}
        onOpen={(index) => onOpen(['motions', index])}
      />
      <LineField
        path={['waiting', 'max']}
        label="Waiting on the customer, at most"
        alone
        hint="How long clocks stand still while a record waits, such as 10 business days."
      />
      <MoreInYaml path={[]} covered={covered} />
    </>
  );
}
