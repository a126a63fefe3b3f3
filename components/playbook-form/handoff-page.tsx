import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { CarriesField } from './carries-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt, nameOf, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { HandoffItemFields } from './handoff-item-fields.tsx';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MessageFields } from './message-fields.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';
import { RequiresField } from './requires-field.tsx';
import { TicksField } from './ticks-field.tsx';

const covered = [
  ...['id', 'title', 'stage', 'starts', 'sender', 'receiver', 'ownership', 'handOver', 'accept', 'late'],
  ...['requires', 'since', 'when', 'items', 'carries', 'messages', ...keptKeys],
];
const spans = ['4 business hours', '1 business day', '2 business days', '3 business days'];

/** Everything about one handoff: what begins it, who hands over to whom and by when, the checklist, and what goes along. */
export function HandoffPage({ path }: { path: EditPath }) {
  const { content } = useForm();
  const motion = path.slice(0, 2);
  const items = [...path, 'items'];
  const messages = [...path, 'messages'];
  const roles = roleChoices(content);
  const roleName = (id: string) => roles.find(({ value }) => value === id)?.label ?? id;
  const own = textOf(valueAt(content, [...motion, 'id']));
  const sender = textOf(valueAt(content, [...path, 'sender']));
  return (
    <>
      <h2>{nameOf(valueAt(content, path), t('playbookForm.handoff'))}</h2>
      <p className="soft">{t('playbookForm.handoffHint')}</p>
      <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
      <div className="form-columns">
        <ChoiceField
          path={[...path, 'stage']}
          label={t('playbookForm.stageThatBeginsIt')}
          options={choicesOf(listAt(content, [...motion, 'stages']))}
        />
        <ChoiceField
          path={[...path, 'starts']}
          label={t('playbookForm.workGoesOnIn')}
          options={choicesOf(listAt(content, ['motions'])).filter(({ value }) => value !== own)}
        />
        <ChoiceField path={[...path, 'sender']} label={t('playbookForm.handsOver')} options={roles} />
        <ChoiceField path={[...path, 'receiver']} label={t('playbookForm.takesOver')} options={roles} />
        <ChoiceField
          path={[...path, 'ownership']}
          label={t('playbookForm.whoseItIs')}
          none={t('playbookForm.ownership.moves')}
          options={[{ value: 'stays', label: t('playbookForm.ownership.stays') }]}
        />
        <LineField
          path={[...path, 'handOver']}
          label={t('playbookForm.timeToHandOver')}
          hint={t('playbookForm.handOverHint')}
          examples={spans}
        />
        <LineField
          path={[...path, 'accept']}
          label={t('playbookForm.timeToAccept')}
          hint={t('playbookForm.acceptHint')}
          examples={spans}
        />
        <RequiresField path={path} />
      </div>
      <TicksField
        path={[...path, 'late']}
        label={t('playbookForm.toldWhenLate')}
        hint={t('playbookForm.toldWhenLateHint')}
        options={roles}
      />
      <PartList
        path={items}
        title={t('playbookForm.checklist')}
        noun="item"
        optional={false}
        create={(title) => ({
          id: newId(title, [...listAt(content, items), ...listAt(content, messages)]),
          title,
          owner: sender || (roles[0]?.value ?? ''),
        })}
        summary={(item) => [roleName(textOf(item.owner)), textOf(item.due)].filter(Boolean).join(' · ')}
      >
        {(item) => <HandoffItemFields path={item} />}
      </PartList>
      <CarriesField path={[...path, 'carries']} />
      <PartList
        path={messages}
        title={t('playbookForm.messages')}
        noun="message"
        create={(title) => ({
          id: newId(title, [...listAt(content, items), ...listAt(content, messages)]),
          title,
          to: 'customer',
          body: t('playbookForm.firstMessage'),
        })}
      >
        {(message) => <MessageFields path={message} />}
      </PartList>
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.whichRecords')}
        everywhere={t('playbookForm.everyRecordThatEnters')}
      />
      <LineField path={[...path, 'since']} label={t('playbookForm.handoffSince')} type="date" />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
