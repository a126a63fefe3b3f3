import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { ChoiceField } from './choice-field.tsx';
import { sopChoices } from './choices.ts';
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
  const source = useContext(LimitSourceContext);
  const isWritten = valueAt(content, [...path, 'level']) === 'line';
  return (
    <>
      <LineField path={[...path, 'title']} label="What the flag says" required />
      <div className="form-columns">
        <LineField
          path={[...path, 'after']}
          label="After"
          hint="Time in one stage, such as 21 days or 10 business days. May be left out where there is a condition."
          examples={['14 days', '21 days', '10 business days']}
        />
        <ChoiceField
          path={[...path, 'level']}
          label="Where it shows"
          none="In the line on the record"
          options={[
            ...(isWritten ? [{ value: 'line', label: 'In the line on the record' }] : []),
            { value: 'quiet', label: 'Only in the panel and in lists' },
            { value: 'card', label: 'In the line, and as a card on top of the panel' },
          ]}
        />
        <SinceField path={[...path, 'since']} />
        <ChoiceField path={[...path, 'sop']} label="SOP" none="None" options={sopChoices(content)} />
      </div>
      <RuleAnswer path={path} />
      {source && <LimitProposals path={path} source={source} />}
      <TicksField
        path={[...path, 'stages']}
        label="Stages it watches"
        hint="With none ticked: every open stage."
        options={choicesOf(listAt(content, [...path.slice(0, 2), 'stages']))}
      />
      <ConditionField path={[...path, 'when']} label="Only for some records" everywhere="For every record." />
      <ConditionField
        path={[...path, 'unless']}
        label="Held back while"
        everywhere="Nothing holds the flag back."
      />
      <SwitchField
        path={[...path, 'shadow']}
        label="In shadow: counts, and shows nothing to anybody"
        hint="A dry run says how many records it would flag. Untick it when you trust it."
      />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
