import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { listAt, nameOf, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { HostFields } from './host-fields.tsx';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newHandoff } from './new-handoff.ts';
import { newId } from './new-id.ts';
import { newSequence } from './new-sequence.ts';
import { PartList } from './part-list.tsx';
import { ProgressFields } from './progress-fields.tsx';
import { RoutingFields } from './routing-fields.tsx';
import { StallFields } from './stall-fields.tsx';

const covered = [
  ...['id', 'title', 'layer', 'on', 'stages', 'progress'],
  ...['stalls', 'routing', 'sequences', 'handoffs'],
];

const layers = ['pipeline', 'delivery', 'reporting', 'finance', 'knowledge'] as const;

interface MotionPageProps {
  path: EditPath;
  onOpen: (place: EditPath) => void;
}

/** Everything about one motion: what it runs on, its stages, what counts as stuck, and who gets what. */
export function MotionPage({ path, onOpen }: MotionPageProps) {
  const { content } = useForm();
  const stages = [...path, 'stages'];
  const stalls = [...path, 'stalls'];
  const routing = [...path, 'routing'];
  const sequences = [...path, 'sequences'];
  const handoffs = [...path, 'handoffs'];
  return (
    <>
      <h2>{nameOf(valueAt(content, path), t('playbookForm.motion'))}</h2>
      <div className="form-columns">
        <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
        <ChoiceField
          path={[...path, 'layer']}
          label={t('playbookForm.layer')}
          options={layers.map((value) => ({ value, label: t(`playbookForm.layers.${value}`) }))}
        />
        <LineField
          path={[...path, 'on', 'object']}
          label={t('playbookForm.kindOfRecord')}
          hint={t('playbookForm.kindOfRecordHint')}
          required
        />
      </div>
      <PartList
        path={stages}
        title={t('playbookForm.stages')}
        noun="stage"
        optional={false}
        create={(title) => ({ id: newId(title, listAt(content, stages)), title })}
        summary={(stage) => stageSummary(stage)}
        onOpen={(index) => onOpen([...stages, index])}
      />
      <PartList
        path={sequences}
        title={t('playbookForm.followUpSequences')}
        noun="sequence"
        create={(title) => newSequence(title, content, path)}
        summary={({ touches }) => {
          const count = countOf(touches);
          return count === 0
            ? t('playbookForm.noTouches')
            : t('playbookForm.touchCount', count, { n: count });
        }}
        onOpen={(index) => onOpen([...sequences, index])}
      />
      <PartList
        path={handoffs}
        title={t('playbookForm.handoffs')}
        noun="handoff"
        create={(title) => newHandoff(title, content, path)}
        summary={({ items }) => {
          const count = countOf(items);
          return count === 0 ? '' : t('playbookForm.itemCount', count, { n: count });
        }}
        onOpen={(index) => onOpen([...handoffs, index])}
      />
      <PartList
        path={stalls}
        title={t('playbookForm.whatCountsAsStuck')}
        noun="stallRule"
        create={(title) => ({ id: newId(title, listAt(content, stalls)), title, after: '21 days' })}
        summary={(rule) => textOf(rule.after) && t('playbookForm.afterTime', { time: textOf(rule.after) })}
      >
        {(rule) => <StallFields path={rule} />}
      </PartList>
      <ProgressFields path={[...path, 'progress']} />
      <PartList
        path={routing}
        title={t('playbookForm.whoGetsOwnerless')}
        noun="routingRule"
        create={(title) => ({
          id: newId(title, listAt(content, routing)),
          title,
          to: { role: roleChoices(content)[0]?.value ?? '' },
        })}
      >
        {(rule) => <RoutingFields path={rule} />}
      </PartList>
      <HostFields
        path={[...path, 'on', 'pipelines']}
        legend={t('playbookForm.onlyInPipelines')}
        hint={t('playbookForm.pipelinesHint')}
        of="names"
      />
      <MoreInYaml path={[...path, 'on']} covered={['object', 'pipelines']} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}

function stageSummary(stage: Record<string, unknown>): string {
  const kind = textOf(stage.kind);
  if (kind === 'won' || kind === 'lost') return t(`playbookForm.closed.${kind}`);
  const count = countOf(stage.steps);
  return count === 0 ? t('playbookForm.noSteps') : t('playbookForm.stepCount', count, { n: count });
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
