import { propertyTypes } from '../../lib/playbook/property-types.ts';
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
      <h2>Roles</h2>
      <p className="soft">What people do in the company. Steps and SOPs belong to roles.</p>
      <PartList
        path={path}
        title="All roles"
        noun="role"
        optional={false}
        create={(title) => ({ id: newId(title, listAt(content, path)), title })}
      >
        {(role) => (
          <>
            <LineField path={[...role, 'title']} label="Title" required />
            <MoreInYaml path={role} covered={['id', 'title']} />
            <IdField path={role} />
          </>
        )}
      </PartList>
    </>
  );
}

const typeWords = { text: 'Text', number: 'Number', money: 'Money', date: 'Day' };

/** What must be known of a record beyond what every record has. */
export function PropertiesPage() {
  const { content } = useForm();
  const path = ['properties'];
  return (
    <>
      <h2>Properties</h2>
      <p className="soft">
        What must be known of a record beyond its name, stage, pipeline, owner, lead source, amount, close
        date and next step.
      </p>
      <PartList
        path={path}
        title="All properties"
        noun="property"
        create={(title) => ({ id: newId(title, listAt(content, path), 'camel'), title, hosts: {} })}
        summary={(property) => textOf(property.type)}
      >
        {(property) => (
          <>
            <div className="form-columns">
              <LineField path={[...property, 'title']} label="Title" required />
              <ChoiceField
                path={[...property, 'type']}
                label="What its values are"
                none="Text"
                options={propertyTypes
                  .filter((type) => type !== 'text')
                  .map((value) => ({ value, label: typeWords[value] }))}
              />
            </div>
            <HostFields
              path={[...property, 'hosts']}
              legend="The tools’ internal name of it"
              hint="Nothing else is read from pages."
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
      <h2>SOPs</h2>
      <p className="soft">Procedures in writing, shown where they are needed.</p>
      <PartList
        path={path}
        title="All SOPs"
        noun="SOP"
        create={(title) => ({ id: newId(title, listAt(content, path)), title, body: `## ${title}\n` })}
      >
        {(sop) => (
          <>
            <div className="form-columns">
              <LineField path={[...sop, 'title']} label="Title" required />
              <ChoiceField
                path={[...sop, 'owner']}
                label="Kept true by"
                none="Nobody"
                options={roleChoices(content)}
              />
            </div>
            <LinesField
              path={[...sop, 'body']}
              label="Text"
              hint="Markdown: # for headings, - for lists, ** around what is important."
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
