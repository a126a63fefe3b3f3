import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
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
import { channelWords, TouchFields } from './touch-fields.tsx';

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
      <h2>{nameOf(valueAt(content, path), 'Sequence')}</h2>
      <p className="soft">
        The first sequence of a motion that fits a record runs for it, one touch after the other.
      </p>
      <LineField path={[...path, 'title']} label="Title" required />
      <ConditionField
        path={[...path, 'when']}
        label="Whom it is for"
        everywhere="Every record in its stages."
      />
      <TicksField
        path={[...path, 'stages']}
        label="Stages in which it runs"
        hint="With none ticked: every open stage."
        options={choicesOf(listAt(content, [...motion, 'stages']))}
      />
      <ChoiceField
        path={[...path, 'from']}
        label="Its time counts from"
        hint="A day of the record, such as the one on which the lead came in."
        none="Entering its stages"
        options={dateChoices(content)}
      />
      <PartList
        path={touches}
        title="Touches"
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
          [channelWords[textOf(touch.channel)] ?? '', textOf(touch.delay) && `after ${textOf(touch.delay)}`]
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
