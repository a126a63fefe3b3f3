import { propertyTypes } from '../../lib/playbook/property-types.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { HostFields } from './host-fields.tsx';
import { IdField } from './id-field.tsx';
import { KeptFields } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';

/** The roles of the company. */
export function RolesPage() {
  const { content } = useForm();
  const path = ['roles'];
  return (
    <>
      <h2>{t('playbookForm.roles')}</h2>
      <p className="soft">{t('playbookForm.rolesHint')}</p>
      <PartList
        path={path}
        title={t('playbookForm.allRoles')}
        noun="role"
        optional={false}
        create={(title) => ({ id: newId(title, listAt(content, path)), title })}
      >
        {(role) => (
          <>
            <LineField path={[...role, 'title']} label={t('playbookForm.title')} required />
            <MoreInYaml path={role} covered={['id', 'title']} />
            <IdField path={role} />
          </>
        )}
      </PartList>
    </>
  );
}

/** What must be known of a record beyond what every record has. */
export function PropertiesPage() {
  const { content } = useForm();
  const path = ['properties'];
  return (
    <>
      <h2>{t('playbookForm.properties')}</h2>
      <p className="soft">{t('playbookForm.propertiesHint')}</p>
      <PartList
        path={path}
        title={t('playbookForm.allProperties')}
        noun="property"
        create={(title) => ({ id: newId(title, listAt(content, path), 'camel'), title, hosts: {} })}
        summary={(property) => textOf(property.type)}
      >
        {(property) => (
          <>
            <div className="form-columns">
              <LineField path={[...property, 'title']} label={t('playbookForm.title')} required />
              <ChoiceField
                path={[...property, 'type']}
                label={t('playbookForm.whatItsValuesAre')}
                none={t('playbookForm.text')}
                options={propertyTypes
                  .filter((type) => type !== 'text')
                  .map((value) => ({ value, label: t(`playbookForm.type.${value}`) }))}
              />
            </div>
            <HostFields
              path={[...property, 'hosts']}
              legend={t('playbookForm.internalName')}
              hint={t('playbookForm.internalNameHint')}
              of="name"
            />
            <MoreInYaml path={property} covered={['id', 'title', 'type', 'hosts']} />
            <IdField path={property} />
          </>
        )}
      </PartList>
    </>
  );
}

/** The written procedures. */
export function SopsPage() {
  const { content } = useForm();
  const path = ['sops'];
  return (
    <>
      <h2>{t('playbookForm.sops')}</h2>
      <p className="soft">{t('playbookForm.sopsHint')}</p>
      <PartList
        path={path}
        title={t('playbookForm.allSops')}
        noun="sop"
        create={(title) => ({ id: newId(title, listAt(content, path)), title, body: `## ${title}\n` })}
      >
        {(sop) => (
          <>
            <div className="form-columns">
              <LineField path={[...sop, 'title']} label={t('playbookForm.title')} required />
              <ChoiceField
                path={[...sop, 'owner']}
                label={t('playbookForm.keptTrueBy')}
                none={t('playbookForm.nobody')}
                options={roleChoices(content)}
              />
            </div>
            <LinesField
              path={[...sop, 'body']}
              label={t('playbookForm.text')}
              hint={t('playbookForm.markdownHint')}
              of="text"
              rows={12}
            />
            <KeptFields path={sop} />
            <MoreInYaml path={sop} covered={['id', 'title', 'owner', 'body', 'reviewBy']} />
            <IdField path={sop} />
          </>
        )}
      </PartList>
    </>
  );
}
