import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { messageNames } from '../../lib/playbook/message-template.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

/** The fields of one text that is written from a handoff. */
export function MessageFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const items = choicesOf(listAt(content, [...path.slice(0, -2), 'items']));
  const names = [...messageNames, ...items.map(({ value }) => `item.${value}`), 'property.amount'];
  return (
    <>
      <div className="form-columns">
        <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
        <ChoiceField
          path={[...path, 'to']}
          label={t('playbookForm.whomMessageIsFor')}
          options={(['customer', 'team'] as const).map((value) => ({
            value,
            label: t(`playbookForm.messageTo.${value}`),
          }))}
        />
      </div>
      <LinesField
        path={[...path, 'body']}
        label={t('playbookForm.text')}
        hint={t('playbookForm.messageHint', { names: names.map((name) => `{${name}}`).join(' ') })}
        of="text"
        rows={10}
      />
      <MoreInYaml path={path} covered={['id', 'title', 'to', 'body']} />
      <IdField path={path} />
    </>
  );
}
