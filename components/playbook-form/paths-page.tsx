import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';
import { PathSops } from './path-sops.tsx';
import { SopDocumentsContext } from './sop-documents.ts';

/** What people in a role learn: which SOPs they read and pass, in which order and by when. */
export function PathsPage() {
  const { content } = useForm();
  const documents = useContext(SopDocumentsContext);
  const roles = roleChoices(content);
  const path = ['paths'];
  return (
    <>
      <h2>{t('playbookForm.paths')}</h2>
      <p className="soft">{t('playbookForm.pathsHint')}</p>
      {documents.length === 0 && <p className="soft">{t('playbookForm.noDocuments')}</p>}
      <PartList
        path={path}
        title={t('playbookForm.allPaths')}
        noun="path"
        create={(title) => ({
          id: newId(title, listAt(content, path)),
          title,
          role: roles[0]?.value ?? '',
          sops: [],
        })}
        summary={(part) => roles.find(({ value }) => value === part.role)?.label ?? textOf(part.role)}
      >
        {(part) => <PathFields path={part} />}
      </PartList>
    </>
  );
}

function PathFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const roles = roleChoices(content);
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
      <div className="form-columns">
        <ChoiceField path={[...path, 'role']} label={t('playbookForm.pathRole')} options={roles} />
        <ChoiceField
          path={[...path, 'owner']}
          label={t('playbookForm.pathOwner')}
          none={t('playbookForm.administratorsOnly')}
          options={roles}
        />
      </div>
      <PathSops path={[...path, 'sops']} />
      <MoreInYaml path={path} covered={['id', 'title', 'role', 'owner', 'sops']} />
      <IdField path={path} />
    </>
  );
}
