import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { useForm } from './form-context.ts';
import { SopDocumentsContext } from './sop-documents.ts';

/** The SOP that whoever does the part at `path` must have read and passed. Not there while a company has no SOP that
 *  anybody could have passed. */
export function RequiresField({ path }: { path: EditPath }) {
  const { content } = useForm();
  const documents = useContext(SopDocumentsContext);
  const here = [...path, 'requires'];
  if (documents.length === 0 && valueAt(content, here) === undefined) return null;
  return (
    <ChoiceField
      path={here}
      label={t('playbookForm.requires')}
      hint={t('playbookForm.requiresHint')}
      none={t('playbookForm.none')}
      options={documents}
    />
  );
}
