import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { dateChoices, roleChoices } from './choices.ts';
import { ConditionField } from './condition-field.tsx';
import { choicesOf, listAt, nameOf, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { KeptFields, keptKeys } from './kept-fields.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { touchesOf } from './new-sequence.ts';
import { PartList } from './part-list.tsx';
import { SequenceEndFields } from './sequence-end-fields.tsx';
import { TicksField } from './ticks-field.tsx';
import { channelText, TouchFields } from './touch-fields.tsx';

const covered = [
  'id',
  'title',
  'stages',
  'when',
  'from',
  'touches',
  'stopOn',
  'pauseOn',
  'pauseFor',
  ...keptKeys,
];

/** Everything about one follow-up sequence: whom it is for, its touches, and what ends or pauses it. */
export function SequencePage({ path }: { path: EditPath }) {
  const { content } = useForm();
  const motion = path.slice(0, 2);
  const touches = [...path, 'touches'];
  return (
    <>
      <h2>{nameOf(valueAt(content, path), t('playbookForm.sequence'))}</h2>
      <p className="soft">{t('playbookForm.sequenceHint')}</p>
      <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
      <ConditionField
        path={[...path, 'when']}
        label={t('playbookForm.whomItIsFor')}
        everywhere={t('playbookForm.everyRecordInItsStages')}
      />
      <TicksField
        path={[...path, 'stages']}
        label={t('playbookForm.stagesInWhichItRuns')}
        hint={t('playbookForm.stagesHint')}
        options={choicesOf(listAt(content, [...motion, 'stages']))}
      />
      <ChoiceField
        path={[...path, 'from']}
        label={t('playbookForm.itsTimeCountsFrom')}
        hint={t('playbookForm.countsFromHint')}
        none={t('playbookForm.enteringItsStages')}
        options={dateChoices(content)}
      />
      <PartList
        path={touches}
        title={t('playbookForm.touches')}
        noun="touch"
        optional={false}
        create={(title) => ({
          id: newId(title, touchesOf(valueAt(content, motion))),
          title,
          channel: 'call',
          delay: '2 business days',
          owner: roleChoices(content)[0]?.value ?? '',
        })}
        summary={(touch) =>
          [
            channelText(textOf(touch.channel)),
            textOf(touch.delay) && t('playbookForm.afterTime', { time: textOf(touch.delay) }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
      >
        {(touch, index) => <TouchFields path={touch} isFirst={index === 0} />}
      </PartList>
      <SequenceEndFields path={path} />
      <KeptFields path={path} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
