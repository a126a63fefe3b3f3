import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LimitProposals } from './limit-proposals.tsx';
import { LimitSourceContext } from './limit-source.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { RuleAnswer } from './rule-answer.tsx';
import { SinceField } from './since-field.tsx';
import { SwitchField } from './switch-field.tsx';
import { TicksField } from './ticks-field.tsx';
import { useSopChoices } from './use-sop-choices.ts';

const covered = [
  'id',
  'title',
  'stages',
  'after',
  'level',
  'sop',
  'when',
  'since',
  'unless',
  'shadow',
  ...keptKeys,
];

/** The fields of one stall rule: which records are flagged, and how loudly. */
export function StallFields({ path }: { path: EditPath }) {
  const { content } = useForm();
  const sops = useSopChoices();
  const source = useContext(LimitSourceContext);
  const isWritten = valueAt(content, [...path, 'level']) === 'line';
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.whatTheFlagSays')} required />
      <div className="form-columns">
        <LineField
          path={[...path, 'after']}
          label={t('playbookForm.after')}
          hint={t('playbookForm.afterHint')}
          examples={['14 days', '21 days', '10 business days']}
        />
        <ChoiceField
          path={[...path, 'level']}
          label={t('playbookForm.whereItShows')}
          none={t('playbookForm.showInLine')}
          options={[
            ...(isWritten ? [{ value: 'line', label: t('playbookForm.showInLine') }] : []),
            { value: 'quiet', label: t('playbookForm.showQuietly') },
            { value: 'card', label: t('playbookForm.showAsCard') },
          ]}
        />
        <SinceField path={[...path, 'since']} />
        <ChoiceField
          path={[...path, 'sop']}
          label={t('playbookForm.sop')}
          none={t('playbookForm.none')}
          options={sops}
        />
      </div>
      <RuleAnswer path={path} />
      {source && <LimitProposals path={path} source={source} />}
      <TicksField
        path={[...path, 'stages']}
        label={t('playbookForm.stagesItWatches')}
        hint={t('playbookForm.stagesHint')}
        options={choicesOf(listAt(content, [...path.slice(0, 2), 'stages']))}
      />
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.onlyForSomeRecords')}
        everywhere={t('playbookForm.forEveryRecord')}
      />
      <ConditionField
        path={[...path, 'unless']}
        label={t('playbookForm.heldBackWhile')}
        everywhere={t('playbookForm.nothingHoldsTheFlagBack')}
      />
      <SwitchField
        path={[...path, 'shadow']}
        label={t('playbookForm.inShadow')}
        hint={t('playbookForm.inShadowHint')}
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
