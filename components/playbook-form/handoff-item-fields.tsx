import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { ItemThereField } from './item-there-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { SwitchField } from './switch-field.tsx';
import { useSopChoices } from './use-sop-choices.ts';

const covered = ['id', 'title', 'owner', 'due', 'from', 'known', 'evidence', 'required', 'sop', 'when'];
const dueExamples = ['4 business hours', '1 business day', '3 days', '2 business days before close date'];

/** The fields of one thing that the receiver of a handoff needs. */
export function HandoffItemFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const sops = useSopChoices();
  const handoff = path.slice(0, -2);
  const stages = choicesOf(listAt(content, [...path.slice(0, 2), 'stages']));
  const own = textOf(valueAt(content, [...handoff, 'stage']));
  const place = stages.findIndex(({ value }) => value === own);
  const from = textOf(valueAt(content, [...path, 'from']));
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.whatTheReceiverNeeds')} required />
      <div className="form-columns">
        <ChoiceField
          path={[...path, 'owner']}
          label={t('playbookForm.whoBringsIt')}
          options={roleChoices(content)}
        />
        <LineField
          path={[...path, 'due']}
          label={t('playbookForm.due')}
          hint={t('playbookForm.itemDueHint')}
          examples={dueExamples}
        />
        <ItemThereField path={path} />
        <ChoiceField
          path={[...path, 'from']}
          label={t('playbookForm.collectedFrom')}
          none={t('playbookForm.theStageThatBeginsIt')}
          // A stage after the handoff is shown where one is written, because it is what is to be mended.
          options={stages.filter(({ value }, index) => index < place || place < 0 || value === from)}
        />
        <ChoiceField
          path={[...path, 'sop']}
          label={t('playbookForm.sop')}
          none={t('playbookForm.none')}
          options={sops}
        />
      </div>
      <SwitchField
        path={[...path, 'required']}
        on={false}
        label={t('playbookForm.onlyGoodToHave')}
        hint={t('playbookForm.onlyGoodToHaveHint')}
      />
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.onlyForSomeRecords')}
        everywhere={t('playbookForm.forEveryHandoff')}
      />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
