import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { knownKeys } from '../../lib/playbook/known-keys.ts';
import { t } from '../../lib/text/t.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { choicesOf, listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { HostFields } from './host-fields.tsx';
import { IdField } from './id-field.tsx';
import { LeaveFields } from './leave-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';
import { TicksField } from './ticks-field.tsx';

const covered = ['id', 'name', 'email', 'roles', 'team', 'joined', 'hosts', 'calendar', 'away'];

/** The people of the company, what they do, and when they are away. */
export function PeoplePage() {
  const { content } = useForm();
  const roles = roleChoices(content);
  const path = ['people'];
  const rolesOf = (person: Record<string, unknown>) =>
    listAt(person, ['roles'])
      .map((id) => roles.find(({ value }) => value === id)?.label ?? textOf(id))
      .join(', ');
  return (
    <>
      <h2>{t('playbookForm.people')}</h2>
      <p className="soft">{t('playbookForm.peopleHint')}</p>
      <PartList
        path={path}
        title={t('playbookForm.allPeople')}
        noun="person"
        optional={false}
        create={(name) => ({
          id: newId(name, listAt(content, path)),
          name,
          roles: roles.slice(0, 1).map(({ value }) => value),
        })}
        summary={rolesOf}
      >
        {(person) => <PersonFields path={person} />}
      </PartList>
      <Teams />
    </>
  );
}

/** People who work by the same hours, where that is not by the company's. */
function Teams() {
  const { content } = useForm();
  const path = ['teams'];
  if (!knownKeys([]).includes('teams')) return null;
  return (
    <PartList
      path={path}
      title={t('playbookForm.teamsWithOwnHours')}
      noun="team"
      create={(title) => ({ id: newId(title, listAt(content, path)), title })}
    >
      {(team) => (
        <>
          <LineField path={[...team, 'title']} label={t('playbookForm.title')} required />
          <p className="soft">{t('playbookForm.ownCalendarHint')}</p>
          <CalendarFields path={[...team, 'calendar']} isOwn />
          <MoreInYaml path={team} covered={['id', 'title', 'calendar']} />
          <IdField path={team} />
        </>
      )}
    </PartList>
  );
}

function PersonFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const teams = choicesOf(listAt(content, ['teams']));
  const hasOwn = valueAt(content, [...path, 'calendar']) !== undefined;
  return (
    <>
      <div className="form-columns">
        <LineField path={[...path, 'name']} label={t('playbookForm.name')} required />
        <LineField path={[...path, 'email']} label={t('playbookForm.eMailAddress')} type="email" />
      </div>
      <TicksField
        path={[...path, 'roles']}
        label={t('playbookForm.roles')}
        options={roleChoices(content)}
        required
      />
      {(teams.length > 0 || valueAt(content, [...path, 'team']) !== undefined) && (
        <ChoiceField
          path={[...path, 'team']}
          label={t('playbookForm.team')}
          none={t('playbookForm.none')}
          options={teams}
        />
      )}
      <LineField
        path={[...path, 'joined']}
        label={t('playbookForm.joined')}
        hint={t('playbookForm.joinedHint')}
        type="date"
      />
      <LeaveFields path={[...path, 'away']} person={path} />
      <HostFields
        path={[...path, 'hosts']}
        legend={t('playbookForm.namesOfThePerson')}
        hint={t('playbookForm.namesOfThePersonHint')}
        of="names"
      />
      <details className="own-hours">
        <summary>
          {hasOwn ? t('playbookForm.ownWorkingHours') : t('playbookForm.worksByTheCompanysHours')}
        </summary>
        <p className="soft">{t('playbookForm.ownCalendarHint')}</p>
        <CalendarFields path={[...path, 'calendar']} isOwn />
      </details>
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
